import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import type { CommandDeps } from '../../../shared/app/deps.ts';
import { submitLetter } from '../../../shared/app/submit-letter.ts';
import { type LetterLimits, letterCountsAt } from '../../../shared/domain/case/letter-limits.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import { type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, fixedRules, rules } from '../../support/case-world.ts';
import { attemptBy, letter, settle } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let settled: CommandDeps;

beforeAll(async () => {
  engine = await startEngine();
  settled = await settle(engine);
});
afterAll(async () => engine.stop());

const morning = beijing('2026-09-28 09:00');
const perHourAndDay: LetterLimits = {
  person: { letters: 3, per: 'hour' },
  enterprise: { letters: 5, per: 'day' },
};
const under = (letterLimits: LetterLimits): CommandDeps => ({
  ...settled,
  rules: fixedRules({ ...rules, city: { ...rules.city, letterLimits } }),
});

let enterprises = 0;

/** An enterprise that has not written yet, with two people. */
async function newcomer() {
  enterprises += 1;
  const enterpriseId = EnterpriseId.parse(`limited-${enterprises}`);
  const people = ['a', 'b'].map((name) => AccountId.parse(`limited-${enterprises}-${name}`));
  const memberships = [{ kind: 'enterprise' as const, enterpriseId, manages: false }];
  const directory = dynamoDirectoryWriter(engine.table);
  for (const id of people) {
    const told = { name: '林示二', email: `${id}@example.com`, phone: null, language: 'zh-CN' as const };
    await directory.putAccount({ id, ...told, memberships });
  }
  const write = async (limits: LetterLimits, person: 0 | 1, at: Instant, key?: string) => {
    const attempt = attemptBy(people[person] ?? AccountId.parse('nobody'), at, key);
    const outcome = await submitLetter(under(limits), attempt, letter({ enterpriseId }));
    return outcome.ok ? ('written' as const) : outcome.refusal;
  };
  return { enterpriseId, people, write };
}

const tooMany = (retryAfterSeconds: number) => ({ tag: 'tooManyLetters', retryAfterSeconds });

test('who has written enough within the hour is told when the next one begins; colleagues may still write', async () => {
  const { write } = await newcomer();
  const outcomes = [];
  for (const minute of [0, 1, 2, 45]) {
    outcomes.push(await write(perHourAndDay, 0, plusMinutes(morning, minute)));
  }
  expect(outcomes).toEqual(['written', 'written', 'written', tooMany(15 * 60)]);
  expect(await write(perHourAndDay, 1, plusMinutes(morning, 45))).toBe('written');
  expect(await write(perHourAndDay, 0, plusMinutes(morning, 60))).toBe('written');
  // The sixth of the day, whoever writes it: nothing more before midnight.
  const untilMidnight = 13 * 3600 + 1800;
  expect(await write(perHourAndDay, 1, plusMinutes(morning, 90))).toEqual(tooMany(untilMidnight));
  expect(await write(perHourAndDay, 1, beijing('2026-09-29 00:00'))).toBe('written');
});

test('where both have no room left, the later end counts', async () => {
  const both: LetterLimits = {
    person: { letters: 1, per: 'hour' },
    enterprise: { letters: 1, per: 'day' },
  };
  const { write } = await newcomer();
  expect(await write(both, 0, morning)).toBe('written');
  expect(await write(both, 0, morning)).toEqual(tooMany(15 * 3600));
});

test('a letter that is sent again under its key, also at once, is counted once', async () => {
  const { write } = await newcomer();
  const same = await Promise.all(
    Array.from({ length: 10 }, async () => write(perHourAndDay, 0, morning, 'the-same-letter')),
  );
  expect(new Set(same)).toEqual(new Set(['written']));
  expect(await write(perHourAndDay, 0, morning)).toBe('written');
  expect(await write(perHourAndDay, 0, morning)).toBe('written');
  expect(await write(perHourAndDay, 0, morning)).toEqual(tooMany(3600));
  expect(await write(perHourAndDay, 0, morning, 'the-same-letter')).toBe('written');
});

test('a limit that is lowered holds at once', async () => {
  const { write } = await newcomer();
  expect(await write(perHourAndDay, 0, morning)).toBe('written');
  const lower: LetterLimits = { ...perHourAndDay, person: { letters: 1, per: 'hour' } };
  expect(await write(lower, 0, morning)).toEqual(tooMany(3600));
});

const limit = fc.record({ letters: fc.integer({ min: 1, max: 6 }), per: fc.constantFrom('hour', 'day') });
const letters = fc.array(
  fc.record({ person: fc.constantFrom(0, 1), minute: fc.integer({ min: 0, max: 179 }) }),
  { minLength: 1, maxLength: 24 },
);

test('however many write at once, no window ever takes more than its limit', async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ person: limit, enterprise: limit }), letters, async (limits, attempts) => {
      const { enterpriseId, people, write } = await newcomer();
      const taken = new Map<string, number>();
      const outcomes = await Promise.all(
        attempts.map(async ({ person, minute }) => {
          const at = plusMinutes(beijing('2026-09-28 22:30'), minute);
          return { person, at, outcome: await write(limits, person, at) };
        }),
      );
      for (const { person, at, outcome } of outcomes) {
        expect(outcome === 'written' || outcome.tag === 'tooManyLetters').toBe(true);
        if (outcome !== 'written') continue;
        const by = { accountId: people[person] ?? AccountId.parse('nobody'), enterpriseId };
        for (const count of letterCountsAt(limits, rules.city.timeZone, by, at)) {
          const key = `${count.writer.id} ${count.startsAt}`;
          taken.set(key, (taken.get(key) ?? 0) + 1);
          expect(taken.get(key)).toBeLessThanOrEqual(count.limit);
        }
      }
      expect(taken.size).toBeGreaterThan(0);
    }),
    { numRuns: 15 },
  );
});
