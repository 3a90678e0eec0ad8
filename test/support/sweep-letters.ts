import type { CommandInput } from '../../shared/app/case-inputs.ts';
import { commandCase } from '../../shared/app/command-case.ts';
import type { CommandDeps } from '../../shared/app/deps.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { CaseKind } from '../../shared/domain/case/case-kind.ts';
import type { AccountId } from '../../shared/domain/directory/ids.ts';
import { beijing, units } from './case-world.ts';
import { attemptBy, citizens, submitted } from './city.ts';

const { clerk, scienceLead, scienceHandler } = citizens;

type Act = readonly [at: string, by: AccountId, input: CommandInput];
type Letter = readonly [kind: CaseKind, receivedAt: string, ...acts: readonly Act[]];

const dispatch = (at: string): Act => [
  at,
  clerk,
  { type: 'dispatch', lead: units.science.id, assisting: [], note: null },
];
const accept = (at: string): Act => [at, scienceLead, { type: 'accept' }];
const designate = (at: string): Act => [at, scienceLead, { type: 'designate', handler: scienceHandler }];
const contact = (at: string): Act => [
  at,
  scienceHandler,
  { type: 'contact', contactedAt: beijing(at), means: 'telephone', person: '林示二', outcome: '已说明' },
];
const urge = (at: string): Act => [at, clerk, { type: 'urge', text: '请抓紧办理。' }];
const answerAtOnce = (at: string): Act => [
  at,
  clerk,
  { type: 'release', answer: '答复。', contactWaiver: null, latenessReason: null },
];

/** Letters of September 2026 at every stage by Mon 28, 10:00; the holidays lie before them. */
const letters: readonly Letter[] = [
  ['consultation', '2026-09-24 17:50'],
  ['consultation', '2026-09-24 10:00', dispatch('2026-09-28 09:00')],
  ['suggestion', '2026-09-21 09:00', dispatch('2026-09-21 10:00'), accept('2026-09-21 11:00')],
  ['appeal', '2026-09-11 10:00', dispatch('2026-09-11 11:00'), designate('2026-09-11 12:00')],
  [
    'appeal',
    '2026-09-14 09:00',
    dispatch('2026-09-14 10:00'),
    designate('2026-09-14 11:00'),
    contact('2026-09-14 14:00'),
    urge('2026-09-28 09:30'),
  ],
  ['suggestion', '2026-09-28 09:00', dispatch('2026-09-28 09:30')],
  ['consultation', '2026-09-14 09:00', answerAtOnce('2026-09-14 10:00')],
  ['appeal', '2026-09-28 09:50'],
  [
    'suggestion',
    '2026-09-22 09:00',
    dispatch('2026-09-22 10:00'),
    designate('2026-09-22 11:00'),
    contact('2026-09-22 14:00'),
  ],
  [
    'consultation',
    '2026-09-28 09:00',
    ['2026-09-28 09:10', citizens.writer, { type: 'withdraw', reason: null }],
  ],
];

/** Hands them all in, and does to them what is done. */
export async function writeLetters(deps: CommandDeps): Promise<readonly CaseId[]> {
  const caseIds: CaseId[] = [];
  for (const [kind, receivedAt, ...acts] of letters) {
    const caseId = await submitted(deps, beijing(receivedAt), { kind });
    for (const [index, [at, by, input]] of acts.entries()) {
      const outcome = await commandCase(deps, attemptBy(by, beijing(at)), caseId, index + 1, input);
      if (!outcome.ok) throw new Error(`${input.type}: ${outcome.refusal.tag}`);
    }
    caseIds.push(caseId);
  }
  return caseIds;
}
