import * as z from 'zod';
import type { ProfileAskStore } from '../../app/profile-ask-ports.ts';
import { ProfileAskJob } from '../../domain/policy/profile-asks.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { absent, putIf, stepBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { keyScheme } from './key-scheme.ts';
import { inboxItemItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** How far the asking for profiles of a week has come. */
export const profileAskJobKey = keyScheme('PROFILE_ASKS', 'WEEK#{on}', z.object({ on: CivilDate }));

/** How far the weekly asking for profiles has come, in the one table. */
export function dynamoProfileAsks(table: Table): ProfileAskStore {
  return {
    job: async (on) => getItem(table, profileAskJobKey.keyOf({ on }), 'consistent', readJob),
    keep: async (next) => putIf(table, jobItem(next), next.step === 0 ? absent : stepBefore(next)),
    async tell(item) {
      await putIf(table, inboxItemItem(item), absent);
    },
  };
}

function jobItem(job: ProfileAskJob): StoredItem {
  return { ...profileAskJobKey.keyOf(job), entity: 'profileAskJob', ...job };
}

function readJob(item: Attributes): ProfileAskJob {
  return readItem('profileAskJob', ProfileAskJob, item);
}
