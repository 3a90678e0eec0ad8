import { dynamoLibrary } from '../../shared/adapters/dynamo/library-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { policyAccessPatterns } from '../../shared/adapters/dynamo/policy-access-patterns.ts';
import { dynamoPolicyReader } from '../../shared/adapters/dynamo/policy-reader.ts';
import { dynamoPolicyStore } from '../../shared/adapters/dynamo/policy-store.ts';
import type { PolicyWrite } from '../../shared/app/policy-ports.ts';
import { Topic } from '../../shared/domain/policy/policy.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { people } from './case-world.ts';
import {
  amended,
  drafted,
  industryBureau,
  makers,
  morning,
  noon,
  policyContent,
  proposed,
  publishedNow,
  setForNoon,
} from './policies.ts';
import { policyNumbered, policyWrites } from './policy-writes.ts';

type Exercises = Readonly<Record<(typeof policyAccessPatterns)[number]['id'], () => Promise<unknown>>>;

const page = { limit: 20, after: undefined };
const withdraw = { command: { name: 'withdraw', reason: '依据已废止' }, by: makers.approver } as const;
const interpretation = { text: '满 300 万元即可申报。', questions: [] };
const interpret = { command: { name: 'interpret', interpretation }, by: makers.editor } as const;

/** Publishes more than a page of policies, and gives for each access pattern of policies the call that asks it. */
export async function policyExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoPolicyStore(table);
  const reader = dynamoPolicyReader(table);
  const library = dynamoLibrary(table);
  const save = async (...writes: readonly PolicyWrite[]): Promise<void> => {
    for (const write of writes) await store.save(write);
  };
  for (let n = 1; n <= 25; n += 1) await save(...policyWrites(n, ...publishedNow));
  const redraft = { command: { name: 'redraft', content: policyContent() }, by: makers.editor } as const;
  const redrafts = Array.from({ length: 25 }, () => redraft);
  await save(...policyWrites(30, drafted, ...redrafts));
  await save(...policyWrites(31, drafted, proposed, setForNoon));
  await save(...policyWrites(32, ...publishedNow, interpret, amended));
  const [draft] = policyWrites(40, drafted);
  const publication = policyWrites(41, ...publishedNow);
  await save(...publication.slice(0, -1));
  const ending = policyWrites(42, ...publishedNow, withdraw);
  await save(...ending.slice(0, -1));
  const [publish, end] = [publication.at(-1), ending.at(-1)];
  if (draft?.record === undefined || publish === undefined || end === undefined) throw new Error('no write');
  const { key } = draft.record;

  return {
    policyAttempt: async () =>
      store.load(
        {
          idempotency: key,
          accountId: people.clerk,
          policyId: policyNumbered(30),
          uploadIds: [],
        },
        morning,
      ),
    savePolicyDraft: async () => store.save(draft),
    publishPolicy: async () => store.save(publish),
    withdrawPolicy: async () => store.save(end),
    policy: async () => reader.header(policyNumbered(1)),
    policyWithDraft: async () => store.policy(policyNumbered(30)),
    policyDraft: async () => reader.draft(policyNumbered(30)),
    policyVersion: async () => reader.version(policyNumbered(1), 1),
    interpretation: async () => reader.interpretation(policyNumbered(32), 1),
    policyChanges: async () => reader.changes(policyNumbered(30), page),
    policiesOfUnit: async () => reader.policiesOf(industryBureau, 'published', page),
    policiesInForce: async () => reader.inForce(page),
    duePolicies: async () => store.due(noon, page),
    library: async () => library.list(undefined, page),
    libraryOf: async () => library.list([{ by: 'topic', code: Topic.parse('技改') }], page),
    libraryFor: async () =>
      library.list(
        [
          { by: 'industry', code: 'C' },
          { by: 'industry', code: 'ALL' },
        ],
        page,
      ),
    libraryWindows: async () => library.closingFrom(civilDate('2026-11-30'), page),
    libraryRecent: async () => library.recent(20),
  };
}
