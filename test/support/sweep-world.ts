import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseArchive } from '../../shared/adapters/dynamo/case-archive.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { dynamoInbox } from '../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoMailStore } from '../../shared/adapters/dynamo/mail-store.ts';
import { dynamoNoticeStore } from '../../shared/adapters/dynamo/notice-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import type { CaseRecord } from '../../shared/app/archive-ports.ts';
import { notify } from '../../shared/app/notify.ts';
import { sweepTimers, type Swept, type SweepTimersDeps } from '../../shared/app/sweep-timers.ts';
import type { TimerStore } from '../../shared/app/timer-ports.ts';
import { verifyCase } from '../../shared/app/verify-case.ts';
import type { CaseState } from '../../shared/domain/case/case-file.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import type { Notice } from '../../shared/domain/message/notice.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing, rules } from './case-world.ts';
import { accounts, settle } from './city.ts';
import { createTableInput } from './create-table.ts';
import type { Engine } from './engine.ts';
import { cityDirectory } from './messages/city-directory.ts';
import { MemoryMailQueue } from './messages/memory-messages.ts';
import { noticeIn, noticeInItem } from './messages/notice-in.ts';
import { type Life, mortal } from './mortal.ts';
import { writeLetters } from './sweep-letters.ts';

/** When the last sweep ran before everything stood still. */
export const asleep = beijing('2026-09-28 10:00');

/** News as one person gets it, in the inbox or by mail; `at` left out, for a sweep that was cut short goes on a minute later. */
export type News = readonly [by: 'inbox' | 'mail', accountId: string, notice: Omit<Notice, 'at'>];

/** What a run leaves. */
export interface Outcome {
  /** Each case, without what counts its commits. */
  readonly states: readonly CaseState[];
  /** Everything that people are told of what the clock did since it fell asleep, in order. */
  readonly told: readonly News[];
}

/** A table of its own with the city's cases in it, as everything stood when the clock fell asleep. */
export interface SleepingCity {
  readonly table: Table;
  readonly deps: SweepTimersDeps & { readonly timers: TimerStore };
  /** Cases that were reported as parked. */
  readonly parked: readonly CaseId[];
  /** One run of the sweep, by other ports or rules where they are given. */
  sweep(at: Instant, over?: Partial<SweepTimersDeps>, by?: Rules): Promise<Swept>;
  /** Ports whose process ends after so many writes. */
  dyingAfter(writes: number): Pick<SweepTimersDeps, 'store' | 'timers'>;
  /** How everything stands, the chain of every case verified and every commit delivered twice. */
  outcome(): Promise<Outcome>;
}

export interface SweepWorld {
  readonly caseIds: readonly CaseId[];
  wakeUp(): Promise<SleepingCity>;
}

export async function sweepWorld(engine: Engine): Promise<SweepWorld> {
  const caseIds = await writeLetters(await settle(engine));
  const original = cityOn(engine.table, caseIds, new Map());
  await original.sweep(asleep);
  const versions = new Map(
    (await recordsOf(engine.table, caseIds)).map(({ header: { id, version } }) => [id, version]),
  );
  const { Items: items = [] } = await engine.table.client.send(
    new ScanCommand({ TableName: engine.table.name, ConsistentRead: true }),
  );
  const own = items.filter(({ entity }) => ['case', 'commit', 'text'].includes(String(entity)));
  let copies = 0;
  return {
    caseIds,
    async wakeUp() {
      copies += 1;
      const copy = { ...engine.table, name: `${engine.table.name}-${copies}` };
      await copy.client.send(new CreateTableCommand(createTableInput(copy.name)));
      for (let at = 0; at < own.length; at += 25) {
        const puts = own.slice(at, at + 25).map((Item) => ({ PutRequest: { Item } }));
        await copy.client.send(new BatchWriteCommand({ RequestItems: { [copy.name]: puts } }));
      }
      return cityOn(copy, caseIds, versions);
    },
  };
}

function cityOn(
  table: Table,
  caseIds: readonly CaseId[],
  versions: ReadonlyMap<CaseId, number>,
): SleepingCity {
  const parked: CaseId[] = [];
  const store = dynamoCaseStore(table);
  const timers = dynamoTimerStore(table);
  const trouble = { parked: (caseId: CaseId) => void parked.push(caseId) };
  const deps = { store, timers, seals: sha256Seals, trouble };
  return {
    table,
    deps,
    parked,
    sweep: async (at, over = {}, by = rules) => sweepTimers({ ...deps, ...over }, at, by, () => false),
    dyingAfter(writesLeft) {
      const life: Life = { writesLeft };
      return {
        store: mortal(store, life, new Set(['save'] as const)),
        timers: mortal(timers, life, new Set(['rearm', 'park'] as const)),
      };
    },
    async outcome() {
      const records = await recordsOf(table, caseIds);
      const since = records.flatMap(({ commits }) =>
        commits.filter(({ caseId, version }) => version > (versions.get(caseId) ?? 0)),
      );
      const notices = dynamoNoticeStore(table);
      const notifyDeps = { directory: cityDirectory(accounts), notices, mailQueue: new MemoryMailQueue() };
      for (const commit of [...since, ...since.toReversed()]) await notify(notifyDeps, commit);
      const states = records.map(({ header: { version, acts, hash, ...state } }) => state);
      return { states, told: await newsIn(table, caseIds) };
    },
  };
}

async function recordsOf(table: Table, caseIds: readonly CaseId[]): Promise<readonly CaseRecord[]> {
  const archive = dynamoCaseArchive(table);
  return Promise.all(
    caseIds.map(async (caseId) => {
      const record = await archive.caseRecord(caseId);
      const verdict = record && verifyCase(record, sha256Seals);
      if (record === undefined || verdict?.ok !== true) throw new Error(`the chain of ${caseId} is broken`);
      return record;
    }),
  );
}

async function newsIn(table: Table, caseIds: readonly CaseId[]): Promise<readonly News[]> {
  const page = { limit: 1000, after: undefined };
  const inboxes = await Promise.all(
    accounts.map(async ({ id }) => (await dynamoInbox(table).newsOf(id, page)).items),
  );
  const mails = await Promise.all(
    caseIds.map(async (caseId) => (await dynamoMailStore(table).mailsOf(caseId, page)).items),
  );
  const news: News[] = [
    ...inboxes.flat().map((item): News => ['inbox', item.accountId, timeless(noticeInItem(item))]),
    ...mails.flat().map((mail): News => ['mail', String(mail.accountId), timeless(noticeIn(mail))]),
  ];
  return news.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function timeless({ at, ...notice }: Notice): Omit<Notice, 'at'> {
  return notice;
}
