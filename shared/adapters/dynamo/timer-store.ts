import { UpdateCommand, type UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import type { PageRequest } from '../../app/ports.ts';
import type { TimedCase, TimerStore } from '../../app/timer-ports.ts';
import type { CaseId } from '../../domain/case/case-id.ts';
import { instant, type Instant } from '../../domain/time/instant.ts';
import { batchGet } from './batch-get.ts';
import { unlessRefused } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { readHeader } from './header-item.ts';
import { headerKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { type IndexStretch, mapPage, queryIndex } from './query.ts';
import { type Attributes, BadItem } from './stored-item.ts';
import { parkedShard, timerKeys, timerShardOf, timerShards } from './timer-keys.ts';

const setTimer = 'SET timerShard = :shard, nextActionKey = :key';
const index = 'byNextAction';
/** Comes after every id of a case. */
const afterAll = '~';

const dropTimer = 'REMOVE timerShard, nextActionKey';

/** The timers of cases in the index byNextAction of the one table. */
export function dynamoTimerStore(table: Table): TimerStore {
  const list = async (stretch: IndexStretch, page: PageRequest) =>
    mapPage(await queryIndex(table, stretch, page), caseIdOf);
  const timedCase = async (caseId: CaseId) =>
    getItem(table, headerKey.keyOf({ caseId }), 'consistent', readTimed);
  return {
    shards: timerShards,
    due: async (shard, until, page) =>
      list({ index, partition: shard, order: 'ascending', before: `${until}#${afterAll}` }, page),
    all: async (shard, page) => list({ index, partition: shard, order: 'descending' }, page),
    parked: async (page) => list({ index, partition: parkedShard, order: 'ascending' }, page),

    timedCase,

    async readAhead(caseIds) {
      const keys = caseIds.map((caseId) => headerKey.keyOf({ caseId }));
      const found = keys.length === 0 ? undefined : await batchGet(table, keys);
      const ahead = new Set(caseIds);
      // Each item is parsed when it is asked for, so that a bad one is the trouble of its case alone.
      return async (caseId) =>
        ahead.delete(caseId) ? found?.read(headerKey.keyOf({ caseId }), readTimed) : timedCase(caseId);
    },

    async rearm({ id, version }, nextActionAt) {
      const values = { ':version': version };
      await changed(table, id, {
        ConditionExpression: 'version = :version',
        UpdateExpression: nextActionAt === undefined ? dropTimer : setTimer,
        ExpressionAttributeValues:
          nextActionAt === undefined ? values : { ...values, ...timerValues(id, nextActionAt) },
      });
    },

    async park(caseId, at) {
      await changed(table, caseId, {
        ConditionExpression: 'attribute_exists(timerShard)',
        UpdateExpression: setTimer,
        ExpressionAttributeValues: { ':shard': parkedShard, ':key': `${at}#${caseId}` },
      });
    },

    async unpark(caseId, at) {
      return changed(table, caseId, {
        ConditionExpression: 'timerShard = :parked',
        UpdateExpression: setTimer,
        ExpressionAttributeValues: { ':parked': parkedShard, ...timerValues(caseId, at) },
      });
    },
  };
}

function timerValues(caseId: CaseId, at: Instant) {
  return { ':shard': timerShardOf(caseId), ':key': timerKeys(caseId, at).nextActionKey };
}

/** Changes the timer of a case in place; false when the condition does not hold. */
async function changed(
  { client, name }: Table,
  caseId: CaseId,
  update: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  return unlessRefused(
    client.send(new UpdateCommand({ TableName: name, Key: headerKey.keyOf({ caseId }), ...update })),
  );
}

function caseIdOf(item: Attributes): CaseId {
  const { pk, sk } = item;
  const key = headerKey.parse({ pk: String(pk), sk: String(sk) });
  if (key === undefined) throw new BadItem(item, 'a timer is no case');
  return key.caseId;
}

function readTimed(item: Attributes): TimedCase {
  return { caseFile: readHeader(item), nextActionAt: timerOf(item) };
}

function timerOf({ timerShard, nextActionKey }: Attributes): Instant | undefined {
  if (typeof nextActionKey !== 'string' || timerShard === parkedShard) return undefined;
  return instant(nextActionKey.slice(0, nextActionKey.indexOf('#')));
}
