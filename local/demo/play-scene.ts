import type { ExplainedDay } from '../../shared/domain/deadline/explain.ts';
import type { CaseCard } from '../../shared/domain/case/case-card.ts';
import type { Cast, Person } from './cast.ts';
import { expectSame, succeeded } from './differs.ts';
import { madeUp, notCounted } from './explained-days.ts';
import type { Letter } from './letter.ts';
import { clockLines, type Played, requestLines } from './narrate.ts';
import { newsTo, type Playing, waitUntil } from './playing.ts';
import { type ActedScene, type ClockScene, isClockScene, type Scene } from './scenes.ts';
import { sendCommand } from './send-command.ts';

/** Plays one scene; throws Differs when the system does something else than it tells. */
export async function playScene(playing: Playing, scene: Scene): Promise<Played> {
  const { letter, leaves } = scene;
  const { done, card } = isClockScene(scene) ? await watched(playing, scene) : await acted(playing, scene);
  const { status, holder, dueOn } = card;
  expectSame(`${letter.name}: the case`, { status, holder, dueOn }, { ...leaves, dueOn: letter.dueOn });
  const mails = await newsTo(playing, letter.name, scene.mailsTo);
  const bringsAnswer = mails.some(({ text }) => text.includes(letter.answer));
  expectSame(`${letter.name}: a mail brings the answer`, bringsAnswer, leaves.status === 'answered');
  return {
    scene,
    done,
    card,
    holder: await playing.cast.unitName(holder),
    days: await daysToDueDay(playing.cast, letter, card.caseId),
    mails,
  };
}

type Done = Pick<Played, 'done' | 'card'>;

async function acted(playing: Playing, scene: ActedScene): Promise<Done> {
  await waitUntil(playing.stack, scene.at);
  // What the clock did on the way would have to be told in a scene of its own.
  await newsTo(playing, `${scene.letter.name}: on the way to ${scene.at}`, []);
  const actor = await playing.cast.person(scene.by);
  const { body: card, status, etag } = await act(actor, scene, playing.caseIds.get(scene.letter));
  playing.caseIds.set(scene.letter, card.caseId);
  return { card, done: requestLines(scene, { actor: actor.name, caseId: card.caseId, status, etag }) };
}

async function watched({ stack, cast, caseIds }: Playing, scene: ClockScene): Promise<Done> {
  const { letter, brings } = scene;
  const { api } = await cast.person('auditor');
  const caseId = caseIds.get(letter) ?? '';
  const eventsOf = async (): Promise<readonly string[]> =>
    succeeded(
      `${letter.name}: the timeline`,
      await api.getTimeline({ caseId }, { limit: 100 }),
    ).body.items.flatMap(({ events }) => events.map(({ type }) => type));
  const before = await eventsOf();
  await waitUntil(stack, scene.at);
  const added = (await eventsOf()).slice(before.length);
  expectSame(`${letter.name}: what the clock did`, added, brings);
  const card = await cardOf(cast, caseId);
  return { card, done: clockLines(scene) };
}

/** The case as the auditor finds it in the list of the enterprise. */
async function cardOf(cast: Cast, caseId: string): Promise<CaseCard> {
  const { api } = await cast.person('auditor');
  const { enterpriseId } = succeeded('the case', await api.getCase({ caseId })).body;
  const { items } = succeeded('the list', await api.listEnterpriseCases({ enterpriseId })).body;
  const card = items.find((item) => item.caseId === caseId);
  if (card === undefined) throw new Error(`the case ${caseId} is in no list`);
  return card;
}

/** Submits, or reads the case and gives the command under the ETag that was read. */
async function act({ api }: Person, { letter, request }: ActedScene, caseId: string | undefined) {
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
