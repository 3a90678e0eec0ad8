import type { Stack } from '../stack/stack.ts';
import { playAccounts } from './accounts-chapter.ts';
import { castOf } from './cast.ts';
import { Differs, expectSame, succeeded } from './differs.ts';
import type { Letter } from './letter.ts';
import { narrate } from './narrate.ts';
import { newMails } from './new-mails.ts';
import { playPlatform } from './platform-chapter.ts';
import { playPolicies } from './policies-chapter.ts';
import { playNotice } from './notice-chapter.ts';
import { playScene } from './play-scene.ts';
import type { Playing } from './playing.ts';
import { letters, scenes } from './scenes.ts';

/** Plays all scenes on the stack, telling each, and gives their number; throws Differs when the system does something else. */
export async function play(
  stack: Stack,
  secretOf: Playing['secretOf'],
  tell: (text: string) => void,
): Promise<number> {
  const playing: Playing = {
    stack,
    cast: castOf(stack),
    mails: newMails(stack),
    secretOf,
    caseIds: new Map(),
    digests: new Map(),
  };
  for (const [index, scene] of scenes.entries()) {
    tell(narrate(index + 1, await playScene(playing, scene)));
  }
  for (const letter of letters) tell(await readByWriter(playing, letter));
  for (const letter of letters) tell(await whoWasLate(playing, letter));
  await expectNothingLeft(playing);
  tell(morningDigest(playing));
  const next = await playNotice(playing, scenes.length + 1, tell);
  const afterAccounts = await playAccounts(playing, next, tell);
  const afterPlatform = await playPlatform(playing, afterAccounts, tell);
  return (await playPolicies(playing, afterPlatform, tell)) - 1;
}

async function readByWriter({ cast, caseIds }: Playing, letter: Letter): Promise<string> {
  const { api, name } = await cast.person(letter.writer);
  const caseId = caseIds.get(letter) ?? '';
  const { body } = succeeded(`${letter.name}: reading the answer`, await api.getCase({ caseId }));
  expectSame(`${letter.name}: the answer`, body.answer, letter.answer);
  return [`${letter.name}: ${name} reads the answer to ${body.number}`, '', letter.answer, ''].join('\n');
}

/** Whose working days the counted days of a letter were, as staff read it. */
async function whoWasLate({ cast, caseIds }: Playing, letter: Letter): Promise<string> {
  const { api } = await cast.person('auditor');
  const caseId = caseIds.get(letter) ?? '';
  const { shares = [] } = succeeded(`${letter.name}: the shares`, await api.getDeadline({ caseId })).body;
  const lateDays = shares.filter((share) => share.lateDays > 0);
  expectSame(`${letter.name}: late days`, lateDays.length > 0, letter.shares !== undefined);
  if (letter.shares !== undefined)
    expectSame(
      `${letter.name}: shares`,
      shares.filter(({ days }) => days > 0),
      letter.shares,
    );
  const told = await Promise.all(
    shares.map(async ({ unitId, days, lateDays: late }) => {
      const unit = unitId === null ? 'earlier holders' : await cast.unitName(unitId);
      return `     ${unit}: ${days} working days, ${late} of them late`;
    }),
  );
  return [`${letter.name}: whose days they were`, ...told, ''].join('\n');
}

/** What one person reads in the morning: the county's lead, on the day on which the letter is late. */
function morningDigest({ digests }: Playing): string {
  const key = [...digests.keys()].find((each) => each.includes('nanan-lead') && each.includes('20261016'));
  const digest = key === undefined ? undefined : digests.get(key);
  if (digest === undefined) throw new Differs('the county lead got no digest on 16 October');
  expectSame('the digest names what is late', digest.text.includes('逾期'), true);
  const lines = digest.text.split('\n').filter((line) => line.trim() !== '');
  return [
    "The digest of a morning (16 Oct, 08:30, the lead in Nan'an):",
    '',
    ...lines.slice(0, 12).map((line) => `  | ${line}`),
    '',
  ].join('\n');
}

async function expectNothingLeft({ cast }: Playing): Promise<void> {
  const { api } = await cast.person('hub-clerk-1');
  const { body } = succeeded('the triage queue', await api.listTriage({}));
  expectSame('letters that await triage', body.items, []);
}
