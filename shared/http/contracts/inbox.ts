import type { Contract } from '../contract.ts';
import { itemParams, noBody, noParams } from '../path-params.ts';
import { type InboxItemView as Item, InboxItemView, InboxView } from '../views/inbox-view.ts';
import { received } from './example-case.ts';
import { readContract } from './read-contract.ts';

const own = { zh: '本人', en: 'the person' };
const item: Item = {
  id: `0n4k2x9q0-${received.caseId}.1.0`,
  event: 'submitted',
  caseId: received.caseId,
  number: received.number,
  at: received.receivedAt,
  dueOn: received.dueOn,
  title: `来信已收到（办件编号${received.number}）`,
  body: ['您的来信已由市级枢纽平台收到，将在 2 个工作日内答复。'],
  readAt: null,
};

export const listInbox = readContract({
  operationId: 'listInbox',
  summary: { zh: '我的工作台消息', en: 'My inbox' },
  description: {
    zh: '与您有关的办件消息，最近的在前，语言随 Accept-Language。',
    en: 'News of the cases that concern you, latest first, in the language of Accept-Language.',
  },
  may: own,
  params: noParams,
  view: InboxView,
  paging: true,
  failures: [],
  answer: { items: [item] },
});

export const markRead: Contract<typeof itemParams, typeof noBody, typeof InboxItemView> = {
  operationId: 'markRead',
  command: null,
  summary: { zh: '标为已读', en: 'Mark as read' },
  description: {
    zh: '记下首次阅读的时刻；再次标记不改变它。',
    en: 'Takes note of the first time it was read; marking it again changes nothing.',
  },
  may: own,
  params: itemParams,
  body: noBody,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: InboxItemView, etag: false, location: false },
  failures: ['notFound'],
  examples: { body: {}, answer: { ...item, readAt: '2026-09-24T10:05:00.000Z' } },
};
