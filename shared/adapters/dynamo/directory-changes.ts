import type { DirectoryChanges } from '../../app/directory-ports.ts';
import { readDirectoryChange } from './directory-change-item.ts';
import { directoryChangeKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { mapPage, queryTable } from './query.ts';

/** The records of changes of the directory in the one table. */
export function dynamoDirectoryChanges(table: Table): DirectoryChanges {
  return {
    async changesIn(month, page) {
      const stretch = {
        pk: `${directoryChangeKey.prefix.pk}${month}`,
        skPrefix: directoryChangeKey.prefix.sk,
        order: 'descending',
        consistent: false,
      } as const;
      return mapPage(await queryTable(table, stretch, page), readDirectoryChange);
    },
  };
}
