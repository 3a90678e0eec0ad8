import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoTimerStore } from '../../../shared/adapters/dynamo/timer-store.ts';
import { commandBudgets } from '../../../shared/app/command-budgets.ts';
import type { CommandInput } from '../../../shared/app/case-inputs.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import type { CommandDeps } from '../../../shared/app/deps.ts';
import { tickCase } from '../../../shared/app/tick-case.ts';
import { submitLetter } from '../../../shared/app/submit-letter.ts';
import type { CommandName } from '../../../shared/domain/case/commands.ts';
import type { AccountId } from '../../../shared/domain/directory/ids.ts';
import { beijing, rules, units } from '../../support/case-world.ts';
import { attemptBy, citizens, letter, settle, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let deps: CommandDeps;

beforeAll(async () => {
  engine = await startEngine();
  deps = await settle(engine);
});
afterAll(async () => engine.stop());

const at = beijing('2026-09-28 09:00');
const { science, talent } = units;
const { clerk, supervisor, scienceLead, scienceHandler, talentLead, writer } = citizens;

const reason = '理由';
const contact = { contactedAt: at, means: 'telephone', person: '林示二', outcome: '已说明' } as const;

type Step = readonly [by: AccountId, input: CommandInput];

/** Three lives that give every command between them. */
const lives: readonly (readonly Step[])[] = [
  [
    [clerk, { type: 'reclassify', kind: 'suggestion', reason }],
    [clerk, { type: 'dispatch', lead: science.id, assisting: [talent.id], note: reason }],
    [scienceLead, { type: 'return', reason }],
    [clerk, { type: 'dispatch', lead: talent.id, assisting: [science.id], note: reason }],
    [talentLead, { type: 'accept' }],
    [supervisor, { type: 'recall', reason }],
    [clerk, { type: 'dispatch', lead: science.id, assisting: [talent.id], note: reason }],
    [scienceLead, { type: 'designate', handler: scienceHandler }],
    [scienceHandler, { type: 'contact', ...contact }],
    [writer, { type: 'supplement', text: '补充说明' }],
    [scienceHandler, { type: 'draft', text: '答复' }],
    [scienceLead, { type: 'sendBack', reason }],
    [clerk, { type: 'urge', text: '请抓紧办理。' }],
    [scienceLead, { type: 'replyToUrge', text: '正在核实。' }],
    [scienceHandler, { type: 'draft', text: '答复' }],
    [scienceLead, { type: 'release', answer: null, contactWaiver: null, latenessReason: null }],
  ],
  [[clerk, { type: 'reject', reason, rightPath: '请拨打12345' }]],
  [[writer, { type: 'withdraw', reason }]],
];

/** What one attempt did: one read and one TransactWriteItems, in units. */
async function cost(
  attempt: () => Promise<unknown>,
  read: 'BatchGetItem' | 'GetItem' = 'BatchGetItem',
): Promise<{ reads: number; writes: number }> {
  const requests = await engine.meter.during(attempt);
  expect(requests.map(({ request }) => request)).toEqual([read, 'TransactWriteItems']);
  const [found, written] = requests;
  return { reads: found?.total ?? 0, writes: written?.total ?? 0 };
}

test('submitting is one BatchGetItem and one transaction, and no other write', async () => {
  const spent = await cost(async () => submitLetter(deps, attemptBy(writer, at), letter()));
  expect(spent).toEqual(commandBudgets.submit);
});

test('each command is one BatchGetItem and one transaction, within its budget', async () => {
  const given = new Set<CommandName>(['submit']);
  for (const life of lives) {
    const caseId = await submitted(deps, at);
    for (const [index, [by, input]] of life.entries()) {
      const spent = await cost(async () => {
        const outcome = await commandCase(deps, attemptBy(by, at), caseId, index + 1, input);
        expect(outcome).toMatchObject({ ok: true, value: { acts: index + 2 } });
      });
      expect({ command: input.type, ...spent }).toEqual({
        command: input.type,
        ...commandBudgets[input.type],
      });
      given.add(input.type);
    }
  }
  expect([...given, 'report', 'tick'].toSorted()).toEqual(Object.keys(commandBudgets).toSorted());
});

test('a tick is one GetItem and one transaction, and what is late is reported within its budget', async () => {
  const caseId = await submitted(deps, at);
  const timers = dynamoTimerStore(engine.table);
  const late = beijing('2026-10-09 08:30');
  await commandCase(deps, attemptBy(clerk, at), caseId, 1, {
    type: 'dispatch',
    lead: science.id,
    assisting: [],
    note: null,
  });
  const spent = await cost(async () => {
    expect(await tickCase({ ...deps, timers }, caseId, late, rules)).toBe('fired');
  }, 'GetItem');
  expect(spent).toEqual(commandBudgets.tick);
  const reported = await cost(async () =>
    commandCase(deps, attemptBy(scienceLead, late), caseId, 2, { type: 'report', text: '正在核实。' }),
  );
  expect(reported).toEqual(commandBudgets.report);
});

test('a repetition under the same key reads and writes nothing', async () => {
  const attempt = attemptBy(writer, at);
  const first = await submitLetter(deps, attempt, letter());
  const requests = await engine.meter.during(async () => {
    expect(await submitLetter(deps, attempt, letter())).toEqual(first);
  });
  expect(requests.map(({ request }) => request)).toEqual(['BatchGetItem']);
});
