import type { DirectoryChange } from '../directory/change.ts';
import type { PolicyChange } from '../policy/policy-change.ts';
import { directoryNoticeTable } from './directory-notice.ts';
import { type Happening, isCommit, isPolicyChange } from './happening.ts';
import { webhookKindOf } from '../integration/webhook-kind.ts';
import { noticeTable } from './notice-table.ts';

/** The queues behind the relay, one for each consumer. */
export type RelayQueue = 'notify' | 'match' | 'webhooks';

/** What decides which policies reach which enterprises. */
const matchedFacts: ReadonlySet<(DirectoryChange | PolicyChange)['fact']['type']> = new Set([
  'published',
  'withdrawn',
  'expired',
  'enterpriseClaimed',
  'claimApproved',
  'profileChanged',
  'subscriptionsChanged',
  'pushSettingsChanged',
] as const);

interface RelayRoute {
  readonly queue: RelayQueue;
  readonly wants: (happening: Happening) => boolean;
}

/** Which queue wants what. The relay does nothing but follow this. */
export const relayRoutes: readonly RelayRoute[] = [
  {
    queue: 'notify',
    wants(happening) {
      if (isPolicyChange(happening)) return false;
      return isCommit(happening)
        ? happening.events.some(({ type }) => noticeTable[type].length > 0)
        : directoryNoticeTable[happening.fact.type].length > 0;
    },
  },
  {
    queue: 'match',
    wants: (happening) => !isCommit(happening) && matchedFacts.has(happening.fact.type),
  },
  {
    queue: 'webhooks',
    wants: (happening) =>
      isCommit(happening) && happening.events.some(({ type }) => webhookKindOf(type) !== undefined),
  },
];
