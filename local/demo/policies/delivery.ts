import { Differs, expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { newsTo, type Playing, waitUntil } from '../playing.ts';
import { audienceOf } from './sample-audience.ts';

const askedAt = '2026-12-18T12:00+08:00';
/** A count begins every ten minutes where one is due; one that came before the last mail is followed by another. */
const mostRuns = 8;

/** How far P01 was delivered, as its makers read it: who has it, and what became of its mails. */
export async function countDelivery(playing: Playing, step: number, policyId: string): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, askedAt);
  const { counted, publication } = await countedDelivery(playing, policyId);
  const all = audienceOf('P01').length;
  const { reached, missing, mails } = counted;
  expectSame('whom P01 reached', reached, {
    audience: all,
    matched: all,
    inInbox: all,
    withPeople: all,
    mailed: all,
  });
  expectSame('who lacks P01', missing, 0);
  const { accepted, delivered, bounced, noNews } = mails;
  expectSame(
    'its mails',
    { mails: mails.mails, accepted, delivered, bounced, noNews },
    { mails: all, accepted: all, delivered: all, bounced: 0, noNews: 0 },
  );
  await newsTo(playing, 'the count', []);
  return toldScene(step, askedAt, 'How far P01 was delivered', [
    `GET /policies/${policyId}/delivery by hub-policy-editor (${(await cast.person('hub-policy-editor')).name})`,
    `its publication read ${publication?.read} profiles: ${publication?.matched} matched, ${publication?.pushed} pushed to`,
    `a second look finds it in ${reached.inInbox} workbenches of ${reached.matched}; ${missing} lack it`,
    `${mails.mails} mails: ${accepted} accepted, ${delivered} delivered, ${bounced} bounced, ${mails.pending} pending, ${mails.unknown} unknown`,
  ]);
}

/** The count once it knows of no mail that waits. */
async function countedDelivery({ stack, cast }: Playing, policyId: string) {
  const { api } = await cast.person('hub-policy-editor');
  for (let run = 0; run < mostRuns; run += 1) {
    const { counted, publication } = succeeded('the count', await api.getDelivery({ policyId })).body;
    if (counted !== null && counted.mails.pending + counted.mails.noNews === 0)
      return { counted, publication };
    await stack.clock.move('+10m');
    await stack.settled();
  }
  throw new Differs('the delivery of P01 is not counted');
}
