import type { Stack } from '../stack/stack.ts';
import { castOf } from './cast.ts';
import { expectSame, succeeded } from './differs.ts';
import type { Letter } from './letter.ts';
import { narrate } from './narrate.ts';
import { newMails } from './new-mails.ts';
import { playScene } from './play-scene.ts';
import type { Playing } from './playing.ts';
import { letters, scenes } from './scenes.ts';

/** Plays all scenes on the stack, telling each; throws Differs when the system does something else. */
export async function play(stack: Stack, tell: (text: string) => void): Promise<void> {
  const playing: Playing = {
    stack,
    cast: castOf(stack),
    mails: newMails(stack),
    caseIds: new Map(),
    digests: new Map(),
  };
  for (const [index, scene] of scenes.entries()) {
    tell(narrate(index + 1, await playScene(playing, scene)));
  }
  for (const letter of letters) tell(await readByWriter(playing, letter));
  for (const letter of letters) if (letter.shares !== undefined) tell(await whoWasLate(playing, letter));
  await expectNothingLeft(playing);
}

async function readByWriter({ cast, caseIds }: Playing, letter: Letter): Promise<string> {
  const { api, name } = await cast.person(letter.writer);
  const caseId = caseIds.get(letter) ?? '';
  const { body } = succeeded(`${letter.name}: reading the answer`, await api.getCase({ caseId }));
  expectSame(`${letter.name}: the answer`, body.answer, letter.answer);
  return [`${letter.name}: ${name} reads the answer to ${body.number}`, '', letter.answer, ''].join('\n');
}

async function expectNothingLeft({ cast }: Playing): Promise<void> {
  const { api } = await cast.person('hub-clerk-1');
  const { body } = succeeded('the triage queue', await api.listTriage({}));
  expectSame('letters that await triage', body.items, []);
}
