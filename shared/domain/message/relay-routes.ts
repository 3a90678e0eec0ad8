import { directoryNoticeTable } from './directory-notice.ts';
import { type Happening, isCommit, isPolicyChange } from './happening.ts';
import { noticeTable } from './notice-table.ts';

/** The queues behind the relay, one for each consumer. */
export type RelayQueue = 'notify';

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
];
