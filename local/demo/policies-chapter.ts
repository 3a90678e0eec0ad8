import { Differs } from './differs.ts';
import { toldScene } from './narrate.ts';
import { newsTo, type Playing, waitUntil } from './playing.ts';
import { amendSample } from './policies/amendment.ts';
import { countDelivery } from './policies/delivery.ts';
import { askAboutPolicy } from './policies/fast-lane.ts';
import { fillInProfile } from './policies/filled-profile.ts';
import { playMonday } from './policies/monday-mails.ts';
import { unsubscribe } from './policies/one-click.ts';
import { mailsBySubject, policyMailsTo, wholeMail } from './policies/policy-mails.ts';
import { idOf, publishSamples } from './policies/publish.ts';
import { matchesOf, sampleEnterprises } from './policies/sample-audience.ts';
import { audienceLines } from './policies/told-audience.ts';

const publishedAt = '2026-12-18T11:30+08:00';
/** Mails are held for two minutes, so that a publication can be stopped. */
const mailedAt = '2026-12-18T11:32+08:00';

/**
 * The sample policies are published by two people, reach those for whom they are, and go on; told from `step` on, after an
 * enterprise was claimed (accounts-chapter.ts).
 */
export async function playPolicies(
  playing: Playing,
  step: number,
  tell: (text: string) => void,
): Promise<number> {
  const { stack, cast } = playing;
  await waitUntil(stack, publishedAt);
  await newsTo(playing, `on the way to ${publishedAt}`, []);
  const policyIds = await publishSamples(cast);
  await stack.settled();
  tell(
    toldScene(step, publishedAt, 'Nine policies, published by two people: for whom, and why', [
      'hub-policy-editor proposes each, hub-policy-approver approves it; who proposed it is answered 403',
      'at once in the workbench of those for whom they are; GET /enterprises/{id}/policies/{id}/explanation says why, and why not',
      ...(await audienceLines(cast, policyIds)),
    ]),
  );

  const accounts = sampleEnterprises.flatMap((id) => matchesOf(id).map(() => id.toLowerCase()));
  const mails = await policyMailsTo(playing, 'the mails about policies', mailedAt, accounts);
  const toE01 = mails.find(
    ({ destinations, subject }) => destinations[0]?.startsWith('e01') && subject.includes('数字化'),
  );
  const toE11 = mails.find(({ destinations }) => destinations[0]?.startsWith('e11'));
  if (toE01 === undefined || toE11 === undefined) throw new Differs('a mail is not there');
  tell(
    toldScene(step + 1, mailedAt, 'The mails, two minutes later', [
      `${mails.length} mails, one for each person and policy, in the time that the provider's rate takes:`,
      ...mailsBySubject(mails),
      'one of them:',
      ...wholeMail(toE01),
    ]),
  );
  tell(await countDelivery(playing, step + 2, idOf(policyIds, 'P01')));
  tell(await askAboutPolicy(playing, step + 3, idOf(policyIds, 'P05')));
  tell(await amendSample(playing, step + 4, idOf(policyIds, 'P01')));
  tell(await unsubscribe(playing, step + 5, toE11));
  for (const text of await playMonday(playing, step + 6, idOf(policyIds, 'P01'))) tell(text);
  tell(await fillInProfile(playing, step + 8, policyIds));
  return step + 9;
}
