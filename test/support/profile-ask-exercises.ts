import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import type { profileAskAccessPatterns } from '../../shared/adapters/dynamo/profile-ask-access-patterns.ts';
import { dynamoProfileAsks } from '../../shared/adapters/dynamo/profile-ask-store.ts';
import { inboxItem } from '../../shared/domain/message/inbox-item.ts';
import { profileEventId } from '../../shared/domain/message/profile-notice.ts';
import { ProfileAskJob } from '../../shared/domain/policy/profile-asks.ts';
import { beijing, enterpriseId, people } from './case-world.ts';

type Exercises = Readonly<Record<(typeof profileAskAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** Gives for each access pattern of the weekly asking the call that asks it. */
export async function profileAskExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoProfileAsks(table);
  const job = ProfileAskJob.parse({ on: '2026-09-28', step: 0, after: null, done: false, asked: 0 });
  await store.keep(job);
  const ask = {
    enterpriseId,
    enterprise: '晋江示例鞋材科技有限公司',
    missing: ['employees'],
    policies: 2,
  } as const;
  const item = inboxItem(people.writer, profileEventId(job.on), {
    event: 'profileIncomplete',
    to: 'enterprise',
    at: beijing('2026-09-28 08:30'),
    asks: [ask],
  });
  return {
    profileAskJob: async () => store.job(job.on),
    keepProfileAskJob: async () => store.keep({ ...job, step: 1, done: true }),
    tellProfileAsk: async () => store.tell(item),
  };
}
