import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import type { CommandInput } from '../../../shared/app/case-inputs.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import type { CommandDeps } from '../../../shared/app/deps.ts';
import { submitLetter } from '../../../shared/app/submit-letter.ts';
import { replay } from '../../../shared/domain/case/chain.ts';
import { beijing } from '../../support/case-world.ts';
import { attemptBy, citizens, letter, readerOf, settle, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let deps: CommandDeps;

beforeAll(async () => {
  engine = await startEngine();
  deps = await settle(engine);
});
afterAll(async () => engine.stop());

const at = beijing('2026-09-28 09:00');
const supplement: CommandInput = { type: 'supplement', text: '补充说明' };

test('of 100 commands at once on one case one wins each version, the others are told who was first', async () => {
  const caseId = await submitted(deps, at);
  const outcomes = await Promise.all(
    Array.from({ length: 100 }, async (_, index) => {
      const expectedActs = 1 + (index % 4);
      return commandCase(deps, attemptBy(citizens.writer, at), caseId, expectedActs, supplement);
    }),
  );
  const won = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.acts] : []));
  const refusals = new Set(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal.tag])));
  expect([...refusals]).toEqual(['stale']);

  const commits = (await readerOf(engine).commits(caseId, { limit: 100, after: undefined })).items;
  expect(won.toSorted((a, b) => a - b)).toEqual(commits.slice(1).map(({ acts }) => acts));
  expect(won).toEqual([...new Set(won)]);

  const found = await readerOf(engine).caseWithTexts(caseId);
  expect(replay(commits)).toEqual(found?.caseFile);
  for (const { hash, ...sealed } of commits) expect(sha256Seals.hash(sealed)).toBe(hash);
});

test('one request sent 20 times at once writes one letter and is answered alike', async () => {
  const attempt = attemptBy(citizens.writer, at, 'the-same-key');
  const outcomes = await Promise.all(
    Array.from({ length: 20 }, async () => submitLetter(deps, attempt, letter())),
  );
  const numbers = new Set(
    outcomes.map((outcome) => (outcome.ok ? outcome.value.card.number : outcome.refusal.tag)),
  );
  expect(numbers.size).toBe(1);
  const own = await readerOf(engine).writtenBy(letter().enterpriseId, { limit: 100, after: undefined });
  expect(own.items.filter(({ number }) => numbers.has(number))).toHaveLength(1);
});
