import type { applicationAccessPatterns } from '../../shared/adapters/dynamo/application-access-patterns.ts';
import { dynamoApplications } from '../../shared/adapters/dynamo/application-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { ApplicationRecord } from '../../shared/app/application-ports.ts';
import { Application } from '../../shared/domain/policy/application.ts';
import { beijing, enterpriseId, people } from './case-world.ts';

type Exercises = Readonly<Record<(typeof applicationAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const at = beijing('2026-09-28 09:00');

/** What the enterprise says of a programme of the n-th policy, with the record of it. */
function saidOf(n: number, state = 'interested'): readonly [Application, ApplicationRecord] {
  const application = Application.parse({
    enterpriseId,
    policyId: `01K5XP${String(n).padStart(20, '0')}`,
    programmeId: 'talent-award',
    state,
    by: people.writer,
    at,
  });
  const key = { accountId: people.writer, route: 'stateApplication', key: `said-${n}-${state}` };
  const expiresAt = beijing('2026-09-29 09:00');
  return [application, { key, fingerprint: 'f'.repeat(64), answer: application, expiresAt }];
}

/** Gives for each access pattern of applications the call that asks it. */
export async function applicationExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoApplications(table);
  for (let n = 1; n <= 20; n += 1) await store.save(...saidOf(n));
  const [known, record] = saidOf(1);
  return {
    applicationAttempt: async () => store.load({ idempotency: record.key, accountId: people.writer }, at),
    stateApplication: async () => store.save(...saidOf(21)),
    applicationsOf: async () => store.applicationsOf(enterpriseId, { limit: 20, after: undefined }),
    applicationsUnder: async () => store.applicationsUnder(enterpriseId, known.policyId),
  };
}
