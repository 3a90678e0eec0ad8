import type { CaseReader, PageRequest } from '../../app/ports.ts';
import { readCommit } from './commit-item.ts';
import { readCard, readHeader } from './header-item.ts';
import { commitKey, headerKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { type IndexStretch, mapPage, queryAll, queryIndex, queryTable } from './query.ts';
import { readText } from './text-item.ts';

/** Reads of cases from the one table. A case and its history are read consistently, so a writer sees what it wrote. */
export function dynamoCaseReader(table: Table): CaseReader {
  const cards = async (stretch: IndexStretch, page: PageRequest) =>
    mapPage(await queryIndex(table, stretch, page), readCard);
  return {
    async caseWithTexts(caseId) {
      const { pk, sk } = headerKey.keyOf({ caseId });
      const [header, ...others] = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND sk >= :header',
        ExpressionAttributeValues: { ':pk': pk, ':header': sk },
        ConsistentRead: true,
      });
      if (header === undefined) return undefined;
      const texts = others.map(readText);
      return {
        caseFile: readHeader(header),
        texts: new Map(texts.map(({ id, text }) => [id, text] as const)),
        files: texts.flatMap(({ names, text }) => (names === undefined ? [] : [{ ...names, name: text }])),
      };
    },
    async commits(caseId, page) {
      const { pk } = headerKey.keyOf({ caseId });
      const skPrefix = commitKey.prefix.sk;
      const found = await queryTable(table, { pk, skPrefix, order: 'ascending', consistent: true }, page);
      return mapPage(found, readCommit);
    },
    heldBy: async (unitId, page) => cards({ index: 'byHolder', partition: unitId, order: 'ascending' }, page),
    heldBelow: async (unitId, page) =>
      cards({ index: 'byCounty', partition: unitId, order: 'ascending' }, page),
    dueBy: async (unitId, before, page) =>
      cards({ index: 'byHolder', partition: unitId, before, order: 'ascending' }, page),
    dueBelow: async (unitId, before, page) =>
      cards({ index: 'byCounty', partition: unitId, before, order: 'ascending' }, page),
    lateIn: async (hub, page) => cards({ index: 'byLateness', partition: hub, order: 'ascending' }, page),
    offeredTo: async (unitId, page) =>
      cards({ index: 'byUnaccepted', partition: unitId, order: 'ascending' }, page),
    enteredBy: async (unitId, page) =>
      cards({ index: 'byEntry', partition: unitId, order: 'descending' }, page),
    writtenBy: async (enterpriseId, page) =>
      cards({ index: 'byEnterprise', partition: enterpriseId, order: 'descending' }, page),
  };
}
