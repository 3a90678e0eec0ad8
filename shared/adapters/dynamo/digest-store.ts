import type { DigestStore } from '../../app/message-ports.ts';
import { absent, putIf } from './conditional-write.ts';
import { digestMailKey } from './keys.ts';
import { mailItem } from './message-items.ts';
import type { Table } from './open-table.ts';
import { pendingMailsIn } from './pending-mails.ts';

/** The digests in the one table: those of a day lie together. */
export function dynamoDigestStore(table: Table): DigestStore {
  return {
    async keep(mail) {
      // Where an earlier run has written it, it may be on its way.
      await putIf(table, mailItem(mail), absent);
    },

    async pendingDigests(on) {
      const pk = `${digestMailKey.prefix.pk}${on}`;
      return pendingMailsIn(table, { pk, skPrefix: digestMailKey.prefix.sk });
    },
  };
}
