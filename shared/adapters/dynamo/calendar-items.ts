import * as z from 'zod';
import type { CalendarRecord } from '../../app/calendar-ports.ts';
import type { IdempotencyKey } from '../../app/ports.ts';
import { AdoptedNotice, CalendarHead, RecountJob } from '../../domain/calendar/adoption.ts';
import { NoticeProposal } from '../../domain/calendar/notice-proposal.ts';
import { Instant } from '../../domain/time/instant.ts';
import {
  adoptedNoticeKey,
  calendarHeadKey,
  idempotencyDigest,
  idempotencyKey,
  proposalKey,
  recountKey,
} from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import { table } from './table.ts';

export function headItem(head: CalendarHead): StoredItem {
  return { ...calendarHeadKey.keyOf({}), entity: 'calendarHead', ...head };
}

/** The calendar's head of an item. Throws BadItem. */
export function readHead(item: Attributes): CalendarHead {
  return readItem('calendarHead', CalendarHead, item);
}

export function adoptedNoticeItem(adopted: AdoptedNotice): StoredItem {
  const { year, version } = adopted.notice;
  return { ...adoptedNoticeKey.keyOf({ year, version }), entity: 'adoptedNotice', ...adopted };
}

/** The adopted notice of an item. Throws BadItem. */
export function readAdoptedNotice(item: Attributes): AdoptedNotice {
  return readItem('adoptedNotice', AdoptedNotice, item);
}

export function proposalItem(proposal: NoticeProposal): StoredItem {
  return { ...proposalKey.keyOf({ year: proposal.year }), entity: 'noticeProposal', ...proposal };
}

/** The proposal of an item. Throws BadItem. */
export function readProposal(item: Attributes): NoticeProposal {
  return readItem('noticeProposal', NoticeProposal, item);
}

export function jobItem(job: RecountJob): StoredItem {
  return { ...recountKey.keyOf({}), entity: 'recountJob', ...job };
}

/** The job of an item. Throws BadItem. */
export function readJob(item: Attributes): RecountJob {
  return readItem('recountJob', RecountJob, item);
}

const Answered = z.strictObject({ fingerprint: z.string(), proposal: NoticeProposal, expiresAt: Instant });

/** What an act on a proposal answered. The key of the client is kept only as part of a digest. */
export function calendarRecordItem({ key, ...answered }: CalendarRecord): StoredItem {
  return {
    ...idempotencyKey.keyOf({ digest: idempotencyDigest(key) }),
    entity: 'calendarRecord',
    ...answered,
    [table.timeToLive]: Math.ceil(Date.parse(answered.expiresAt) / 1000),
  };
}

/** The record of an item that was found under `key`. Throws BadItem. */
export function readCalendarRecord(key: IdempotencyKey, item: Attributes): CalendarRecord {
  return { key, ...readItem('calendarRecord', Answered, item) };
}
