import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoProfileAsks } from '../../../shared/adapters/dynamo/profile-ask-store.ts';
import { askForProfiles, type AskForProfilesDeps } from '../../../shared/app/ask-for-profiles.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { profileAskMail } from '../../../shared/domain/mailing/profile-ask-mail.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import {
  contentWith,
  enterpriseIdOf,
  located,
  matchedCity,
  personOf,
  profileOf,
} from '../../support/policy/matched-city.ts';
import { matchDepsOn } from '../../support/policy/matching-deps.ts';

const noLimit = () => false;
const page = { limit: 100, after: undefined };
const crowd = Array.from({ length: 400 }, (_, n) => n + 100);
const employees = { employees: { value: 40, source: 'enterprise', on: '2026-09-01' } };

let engine: Engine;
let now: Instant;
let deps: AskForProfilesDeps;
let city: ReturnType<typeof matchedCity>;

const run = async (at: string, timeIsUp = noLimit) => {
  now = beijing(at);
  return askForProfiles(deps, timeIsUp);
};
const asked = async (person: string) => {
  const { items } = await dynamoInbox(engine.table).newsOf(AccountId.parse(person), page);
  return items.flatMap(({ notice }) => (notice.event === 'profileIncomplete' ? [notice] : []));
};
const mailed = async (on: string) => {
  const { policyId, version } = profileAskMail(AccountId.parse('anybody'), civilDate(on), now);
  const mails = matchDepsOn(engine.table, { now: () => now }).mails;
  const { items } = await mails.mailsOf({ policyId, version }, { limit: 1000, after: undefined });
  return items.map(({ accountId }) => accountId as string).filter((id) => !id.startsWith('c'));
};

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  deps = {
    ...matchDepsOn(engine.table, { now: () => now }),
    directory: dynamoDirectory(engine.table),
    asks: dynamoProfileAsks(engine.table),
  };
  await city.profiles([
    ...[1, 2, 5, 6].map((n) => profileOf(n, located('350582'))),
    profileOf(3, { ...located('350582'), ...employees }),
    profileOf(4, located('350583')),
    ...crowd.map((n) => profileOf(n, { ...located('350582'), ...employees })),
  ]);
  await city.people(
    personOf('both', { 1: 'atOnce', 2: 'weekly' }),
    personOf('second', { 2: 'daily' }),
    personOf('complete', { 3: 'atOnce' }),
    personOf('elsewhere', { 4: 'atOnce' }),
    personOf('silent', { 5: 'never' }),
    personOf('off', { 6: 'atOnce' }),
    ...crowd.map((n) => personOf(`c${n}`, { [n]: 'atOnce' })),
  );
  await city.smart(6, false);
  const criteria = {
    all: [
      { clause: 'region', in: ['350582'] },
      { clause: 'employees', from: 20 },
    ],
  };
  await city.publish(1, 1, contentWith({ criteria }));
  const over = { criteria: { clause: 'foundedOn', to: '2020-01-01' }, validUntil: '2026-11-01' };
  await city.publish(2, 1, contentWith(over));
});
afterAll(async () => engine.stop());

describe('people are asked to complete profiles', () => {
  test('once a week, each by one message over all their enterprises, where an open policy waits for it', async () => {
    expect(await run('2026-11-30 08:20')).toEqual({ asked: 0, complete: true });
    // Two runs at once do each page twice at most.
    await Promise.all([run('2026-11-30 08:30'), run('2026-11-30 08:30')]);
    const ask = (n: number) => ({ enterpriseId: enterpriseIdOf(n), missing: ['employees'], policies: 1 });
    expect(await asked('both')).toMatchObject([{ at: beijing('2026-11-30 08:30'), asks: [ask(1), ask(2)] }]);
    expect(await asked('second')).toMatchObject([{ asks: [ask(2)] }]);
    for (const person of ['complete', 'elsewhere', 'silent', 'off']) expect(await asked(person)).toEqual([]);
    expect(await mailed('2026-11-30')).toEqual(['both', 'second']);
  });

  test('and not again in that week, nor of a week that nobody began in time', async () => {
    expect(await run('2026-11-30 08:40')).toEqual({ asked: 0, complete: true });
    expect(await run('2026-12-04 10:00')).toEqual({ asked: 0, complete: true });
    expect(await run('2026-12-08 08:31')).toEqual({ asked: 0, complete: true });
    expect(await asked('both')).toHaveLength(1);
  });

  test('by the next week again what is missing still; a run that is cut short goes on', async () => {
    await city.profiles([profileOf(2, { ...located('350582'), ...employees })]);
    let runs = 0;
    let complete = false;
    const requests = await engine.meter.during(async () => {
      while (!complete && runs < 40) {
        runs += 1;
        let looks = 0;
        ({ complete } = await run('2026-12-14 08:30', () => (looks += 1) > 1));
      }
    });
    expect(runs).toBeGreaterThan(2);
    expect(await asked('both')).toHaveLength(2);
    expect((await asked('both'))[0]?.asks).toHaveLength(1);
    expect(await asked('second')).toHaveLength(1);
    expect(await mailed('2026-12-14')).toEqual(['both']);
    const units = requests.reduce((sum, { total }) => sum + total, 0);
    // Nobody is looked up of those whose profiles are complete: what it costs are the copies.
    expect(units / crowd.length).toBeLessThan(0.2);
  });
});
