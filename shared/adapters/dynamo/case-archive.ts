import type { CaseArchive } from '../../app/archive-ports.ts';
import { readCommit, readSealedCommit } from './commit-item.ts';
import { readHeader } from './header-item.ts';
import { headerKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import { readText } from './text-item.ts';

/** Whole cases from the one table: everything in a case's partition. */
export function dynamoCaseArchive(table: Table): CaseArchive {
  return {
    async caseRecord(caseId) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': headerKey.keyOf({ caseId }).pk },
        ConsistentRead: true,
      });
      const of = (entity: 'case' | 'commit' | 'text') => items.filter((item) => item['entity'] === entity);
      const [header] = of('case');
      if (header === undefined) return undefined;
      return {
        header: readHeader(header),
        sealed: of('commit').map(readSealedCommit),
        commits: of('commit').map(readCommit),
        texts: of('text').map(readText),
      };
    },
  };
}
