import type { ExplainedDay } from '../../shared/domain/deadline/explain.ts';
import type { ReadMail } from '../mail/read-mail.ts';
import type { Stack } from '../stack/stack.ts';
import { type Cast, castOf, type Person } from './cast.ts';
import { expectSame, succeeded } from './differs.ts';
import { madeUp, notCounted } from './explained-days.ts';
import type { Letter } from './letter.ts';
import { narrate, type Played } from './narrate.ts';
import { newMails } from './new-mails.ts';
import { letters, type Scene, scenes } from './scenes.ts';
import { sendCommand } from './send-command.ts';

interface Playing {
  readonly stack: Stack;
  readonly cast: Cast;
  readonly mails: ReturnType<typeof newMails>;
  /** The cases of the letters that have been written. */
  readonly caseIds: Map<Letter, string>;
}

/** Plays all scenes on the stack, telling each; throws Differs when the system does something else. */
export async function play(stack: Stack, tell: (text: string) => void): Promise<void> {
  const playing = { stack, cast: castOf(stack), mails: newMails(stack), caseIds: new Map() };
  for (const [index, scene] of scenes.entries()) {
    tell(narrate(index + 1, await playScene(playing, scene)));
  }
  for (const letter of letters) tell(await readByWriter(playing, letter));
  await expectNothingLeft(playing);
}

async function playScene(playing: Playing, scene: Scene): Promise<Played> {
  const { stack, cast, caseIds } = playing;
  const { letter } = scene;
  await waitUntil(stack, scene.at);
  const actor = await cast.person(scene.by);
  const reply = await act(actor, scene, caseIds.get(letter));
  const card = reply.body;
  caseIds.set(letter, card.caseId);
  const { status, holder, dueOn } = card;
  expectSame(`${letter.name}: the case`, { status, holder, dueOn }, { ...scene.leaves, dueOn: letter.dueOn });
  return {
    scene,
    actor: actor.name,
    card,
    status: reply.status,
    etag: reply.etag,
    holder: await cast.unitName(holder),
    days: await daysToDueDay(cast, letter, card.caseId),
    mails: await mailsOf(playing, scene),
  };
}

/** The clock runs on by itself; it is moved only to what lies ahead. */
async function waitUntil(stack: Stack, at: string): Promise<void> {
  if (Date.parse(await stack.clock.now()) < Date.parse(at)) await stack.clock.move(at);
}

/** Submits, or reads the case and gives the command under the ETag that was read. */
async function act({ api }: Person, { letter, request }: Scene, caseId: string | undefined) {
  const what = `${letter.name}: ${request.operation}`;
  if (request.operation === 'submitLetter') return succeeded(what, await api.submitLetter(request.fields));
  if (caseId === undefined) throw new Error(`${letter.name} has not been submitted`);
  const read = succeeded(`${what}, reading before`, await api.getCase({ caseId }));
  return succeeded(what, await sendCommand(api, request, caseId, read.etag ?? ''));
}

/** The days of the deadline as the enterprise has it explained, which must be those that were counted by hand. */
async function daysToDueDay(cast: Cast, letter: Letter, caseId: string): Promise<readonly ExplainedDay[]> {
  const { api } = await cast.person(letter.writer);
  const { dueOn, days } = succeeded(`${letter.name}: the deadline`, await api.getDeadline({ caseId })).body;
  expectSame(`${letter.name}: due day explained`, dueOn, letter.dueOn);
  expectSame(`${letter.name}: days not counted`, notCounted(days), letter.notCounted);
  const makeUpDays = madeUp(days).map(([date]) => date);
  expectSame(`${letter.name}: make-up days`, makeUpDays, letter.madeUp);
  return days;
}

/** The mails that the scene caused, which must go to those whom the story names and bring the answer once it is given. */
async function mailsOf({ cast, mails }: Playing, scene: Scene): Promise<readonly ReadMail[]> {
  const { letter, mailsTo, leaves } = scene;
  const sent = await mails();
  const told = await Promise.all(mailsTo.map(async (account) => (await cast.person(account)).email));
  const came = sent.flatMap(({ destinations }) => destinations);
  expectSame(`${letter.name}: who gets mail`, came.toSorted(), told.toSorted());
  const bringsAnswer = sent.some(({ text }) => text.includes(letter.answer));
  expectSame(`${letter.name}: a mail brings the answer`, bringsAnswer, leaves.status === 'answered');
  return sent;
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
