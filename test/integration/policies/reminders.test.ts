import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoApplications } from '../../../shared/adapters/dynamo/application-store.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoInbox } from '../../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoReminders } from '../../../shared/adapters/dynamo/reminder-store.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { type RemindersDeps, sendReminders } from '../../../shared/app/send-reminders.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { occasionName } from '../../../shared/domain/mailing/mail-occasion.ts';
import { Application, type ApplicationState } from '../../../shared/domain/policy/application.ts';
import type { PolicyContent, PolicyId } from '../../../shared/domain/policy/policy.ts';
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

const all = { limit: 100, after: undefined };
const noLimit = () => false;
const enterprises = [1, 2, 3, 4];

let engine: Engine;
let now: Instant;
let city: ReturnType<typeof matchedCity>;
let matching: ReturnType<typeof matchDepsOn>;
let deps: RemindersDeps;

const programme = (
  closesOn: string,
  opensOn = '2026-09-01',
): Partial<Record<keyof PolicyContent, unknown>> => ({
  programmes: [
    {
      id: 'renewal',
      name: '设备更新补助',
      delivery: 'apply',
      windows: [{ opensOn, closesOn }],
      documents: ['申请表'],
      benefit: '按投资额的10%补助。',
    },
  ],
});

/** Publishes a version to the four enterprises of Jinjiang. */
const published = async (n: number, version: number, closesOn: string) => {
  const ref = await city.publish(n, version, contentWith(programme(closesOn)));
  expect(await matchVersion(matching, ref, noLimit)).toBe('done');
  return ref;
};
const say = async (n: number, policyId: PolicyId, state: ApplicationState): Promise<void> => {
  const application = Application.parse({
    enterpriseId: enterpriseIdOf(n),
    policyId,
    programmeId: 'renewal',
    state,
    by: `p${n}`,
    at: now,
  });
  const key = { accountId: application.by, route: 'test', key: `${policyId}-${n}-${state}` };
  const record = { key, fingerprint: 'f'.repeat(64), answer: application, expiresAt: now };
  await dynamoApplications(engine.table).save(application, record);
};
const run = async (at: string, timeIsUp = noLimit) => {
  now = beijing(at);
  return sendReminders(deps, timeIsUp);
};
/** The reminders by mail of a version, as whom and what. */
const mailed = async (policyId: PolicyId, version: number): Promise<readonly string[]> => {
  const { items } = await matching.mails.mailsOf({ policyId, version }, all);
  return items
    .filter(({ occasion }) => occasion.kind === 'reminder')
    .map(({ accountId, occasion, frequency }) => `${accountId} ${occasionName(occasion)} ${frequency}`)
    .toSorted();
};
/** The reminders in somebody's inbox, the latest first. */
const inboxOf = async (n: number, policyId: PolicyId): Promise<readonly string[]> => {
  const { items } = await dynamoInbox(engine.table).newsOf(AccountId.parse(`p${n}`), all);
  return items.flatMap(({ notice }) =>
    notice.event === 'windowReminder' && notice.policyId === policyId
      ? [`${notice.mark} ${notice.window.closesOn}`]
      : [],
  );
};

beforeAll(async () => {
  engine = await startEngine();
  city = matchedCity(engine.table);
  matching = matchDepsOn(engine.table, { now: () => now });
  deps = {
    ...matching,
    applications: dynamoApplications(engine.table),
    directory: dynamoDirectory(engine.table),
    reminders: dynamoReminders(engine.table),
  };
  await city.profiles(enterprises.map((n) => profileOf(n, located('350582'))));
  // The fourth never wants mail, the third only once a week.
  await city.people(
    ...enterprises.map((n) =>
      personOf(`p${n}`, { [n]: ['atOnce', 'atOnce', 'weekly', 'never'][n - 1] ?? '' }),
    ),
    // Of enterprises that the policy is not for.
    personOf('p5', { 5: 'atOnce' }),
    personOf('p6', { 6: 'atOnce' }),
  );
});
afterAll(async () => engine.stop());

describe('the windows of a programme', () => {
  let policies = 0;
  let policyId: PolicyId;
  beforeEach(async () => {
    now = beijing('2026-09-21 10:00');
    await deps.reminders.looked(await deps.reminders.lookedUntil(), now);
    policies += 1;
    ({ policyId } = await published(policies, 1, '2026-10-15'));
  });
  const october10 = (n: number) => `p${n} reminder-renewal-20261015-closesIn10 atOnce`;

  test('remind at the opening of the offices, in the workbench and by mail, but not who has applied or does not want to', async () => {
    await say(1, policyId, 'preparing');
    await say(2, policyId, 'submitted');
    expect(await run('2026-09-24 08:29')).toMatchObject({ due: 0 });
    expect(await run('2026-09-24 08:30')).toMatchObject({ complete: true });
    // The weekly reader has it at once, as a digest may come too late; who wants no mail has it in the workbench alone.
    expect(await mailed(policyId, 1)).toEqual([october10(1), october10(3)]);
    expect(await inboxOf(1, policyId)).toEqual(['closesIn10 2026-10-15']);
    expect(await inboxOf(2, policyId)).toEqual([]);
    expect(await inboxOf(4, policyId)).toEqual(['closesIn10 2026-10-15']);

    await say(3, policyId, 'declined');
    expect(await run('2026-09-24 08:31')).toMatchObject({ due: 0 });
    await run('2026-10-09 08:30');
    expect(await mailed(policyId, 1)).toHaveLength(3);
    expect(await inboxOf(3, policyId)).toEqual(['closesIn10 2026-10-15']);
    expect(await inboxOf(1, policyId)).toEqual(['closesIn5 2026-10-15', 'closesIn10 2026-10-15']);
  });

  test('remind who has asked for it, though the policy was never pushed to it', async () => {
    await say(5, policyId, 'interested');
    await say(6, policyId, 'interested');
    await say(6, policyId, 'declined');
    await run('2026-09-24 08:30');
    expect(await inboxOf(5, policyId)).toEqual(['closesIn10 2026-10-15']);
    expect(await mailed(policyId, 1)).toContain(october10(5));
    expect(await inboxOf(6, policyId)).toEqual([]);
    expect(await mailed(policyId, 1)).not.toContain(october10(6));
  });

  test('remind once, however often a run is cut short and begins again', async () => {
    let looks = 0;
    // Cut off before each page.
    for (let attempt = 0; attempt < 8; attempt += 1) {
      looks = 0;
      await run('2026-09-24 08:30', () => (looks += 1) > 1);
    }
    expect(await deps.reminders.lookedUntil()).toBe(beijing('2026-09-24 08:30'));
    expect(await mailed(policyId, 1)).toEqual([october10(1), october10(2), october10(3)]);
    for (const n of enterprises) expect(await inboxOf(n, policyId)).toHaveLength(1);
  });

  test('remind of the latest step alone after an outage, and not at all once they have closed', async () => {
    await run('2026-10-12 09:00');
    expect(await inboxOf(1, policyId)).toEqual(['closesIn3 2026-10-15']);
    await run('2026-12-01 09:00');
    expect(await inboxOf(1, policyId)).toEqual(['closesIn3 2026-10-15']);
  });

  test('move their reminders with them', async () => {
    await run('2026-09-24 08:30');
    now = beijing('2026-09-28 10:00');
    await published(policies, 2, '2026-11-13');
    await run('2026-10-14 08:30');
    expect(await inboxOf(1, policyId)).toEqual(['closesIn10 2026-10-15']);
    await run('2026-10-30 08:30');
    expect(await inboxOf(1, policyId)).toEqual(['closesIn10 2026-11-13', 'closesIn10 2026-10-15']);
    expect(await mailed(policyId, 2)).toContain('p1 reminder-renewal-20261113-closesIn10 atOnce');
  });
});
