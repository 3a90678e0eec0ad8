import { expectSame, succeeded } from '../differs.ts';
import { mailLines, toldScene } from '../narrate.ts';
import { newsTo, type Playing, waitUntil } from '../playing.ts';

const askedAt = '2026-12-18T13:30+08:00';

const question = {
  enterpriseId: 'E01',
  kind: 'consultation',
  channel: 'web',
  subject: '数字化转型补助的申报材料',
  body: '请问申报数字化转型专项补助，2026年上半年采购的设备是否可以计入？本期之后是否还有申报期？',
  consentsToPublication: true,
} as const;

/** A question about a policy, which is with its issuer at once. */
export async function askAboutPolicy(playing: Playing, step: number, policyId: string): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, askedAt);
  const { api, name } = await cast.person('e01');
  const asked = succeeded('the question', await api.submitLetter({ ...question, policyId })).body;
  const { status, holder, number } = asked;
  expectSame(
    'where the question is',
    { status, holder },
    { status: 'dispatched', holder: 'county-350582-gxj' },
  );
  return toldScene(step, askedAt, `The fast lane · ${number}`, [
    `POST /cases by e01 (${name}), naming P05: the question is with ${await cast.unitName(holder)} at once, due ${asked.dueOn}; the hub sees it and holds it for no day`,
    ...mailLines(await newsTo(playing, 'the question', ['e01', 'jinjiang-gxj-lead'])),
  ]);
}
