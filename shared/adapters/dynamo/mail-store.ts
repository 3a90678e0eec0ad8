import type { MailStore } from '../../app/message-ports.ts';
import { accepted, refused } from '../../domain/result.ts';
import { putIf, revisionBefore } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { keyOfMail, mailKey } from './keys.ts';
import { mailItem, readMail } from './message-items.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';

/** The mails in the one table: those of a case lie together, in the order of its events. */
export function dynamoMailStore(table: Table): MailStore {
  return {
    async mail(mailId) {
      return getItem(table, keyOfMail(mailId), 'consistent', readMail);
    },

    async replace(next) {
      const replaced = await putIf(table, mailItem(next), revisionBefore(next));
      return replaced ? accepted(undefined) : refused({ tag: 'mailChanged' });
    },

    async mailsOf(caseId, request) {
      const pk = `${mailKey.prefix.pk}${caseId}`;
      const skPrefix = mailKey.prefix.sk;
      const page = { pk, skPrefix, order: 'ascending', consistent: false } as const;
      return mapPage(await queryTable(table, page, request), readMail);
    },
  };
}
