import * as z from 'zod';
import type { Contract } from '../contract.ts';
import { addressParams, noParams } from '../path-params.ts';
import { lines } from '../text-fields.ts';
import { ReleaseView, ResumptionView, SendingView, SuppressionListView } from '../views/mail-view.ts';
import { readContract } from './read-contract.ts';

const administrators = { zh: '管理员', en: 'administrators' };
const readers = { zh: '管理员；审计', en: 'administrators; auditors' };
const pause = { at: '2026-09-28T01:20:00.000Z', why: 'bounces', bounced: 100, complained: 0 } as const;
const resumption = {
  at: '2026-09-28T03:00:00.000Z',
  by: 'administrator-1',
  reason: '导入的旧邮箱已停用，名单已核对。',
  pause,
} as const;
const id = '0f4e5b8e3d1c9a7260f4e5b8e3d1c9a7260f4e5b8e3d1c9a7260f4e5b8e3d1c9';
const because = { reason: lines(200).meta({ description: '原因 · Reason' }) };
const act = { idempotencyKey: true, ifMatch: false, paging: false } as const;

export const getSending = readContract({
  operationId: 'getSending',
  summary: { zh: '邮件发送情况', en: 'How sending stands' },
  description: {
    zh: '最近 1000 封政策邮件的永久退信和投诉，是否因此暂停。永久退信达 10% 或投诉达 0.3% 即暂停政策邮件，办件邮件不受影响。',
    en: 'How the latest 1,000 mails about policies fared, and whether they are paused for it: at 10 % bounces for good, or 0.3 % complaints. Mails of cases are never paused.',
  },
  may: readers,
  params: noParams,
  view: SendingView,
  failures: ['forbidden'],
  answer: {
    paused: null,
    latest: { turns: 640, bounced: 2, complained: 0 },
    pausesAt: { bounced: 100, complained: 3 },
    resumption,
  },
});

const Resume = z.strictObject(because).meta({ id: 'MailsResumption' });
export const resumeMails: Contract<typeof noParams, typeof Resume, typeof ResumptionView> = {
  operationId: 'resumeMails',
  command: null,
  summary: { zh: '恢复政策邮件', en: 'Resume mails about policies' },
  description: {
    zh: '说明原因恢复暂停的政策邮件：等待的邮件陆续发出，此前的退信和投诉不再计入。',
    en: 'Mails about policies go on, with the reason: what waits is sent, and what fared badly before is not counted any more.',
  },
  may: administrators,
  params: noParams,
  body: Resume,
  needs: act,
  success: { status: 200, view: ResumptionView, etag: false, location: false },
  failures: ['forbidden', 'mailsNotPaused', 'keyReused'],
  examples: { body: { reason: resumption.reason }, answer: resumption },
};

export const listSuppressions = readContract({
  operationId: 'listSuppressions',
  summary: { zh: '停发的邮箱', en: 'Addresses to which no mail goes' },
  description: {
    zh: '退信或投诉后不再发信的邮箱，最近的在前。查看会留下记录。',
    en: 'The addresses that bounced or complained, the latest first. Reading them leaves a trace.',
  },
  may: readers,
  params: noParams,
  view: SuppressionListView,
  paging: true,
  failures: ['forbidden'],
  answer: {
    items: [{ id, address: 'e01@example.com', reason: 'hardBounce', since: '2026-09-28T01:05:00.000Z' }],
  },
});

const Release = z.strictObject(because).meta({ id: 'AddressRelease' });
export const releaseAddress: Contract<typeof addressParams, typeof Release, typeof ReleaseView> = {
  operationId: 'releaseAddress',
  command: null,
  summary: { zh: '恢复向邮箱发信', en: 'Release an address' },
  description: {
    zh: '说明原因恢复向该邮箱发信；原因随邮箱保存。此前的退信和投诉不再计入，再次退信或投诉仍会停发。',
    en: 'Mail goes there again, with the reason, which is kept. What happened before is forgiven, what happens after is not.',
  },
  may: administrators,
  params: addressParams,
  body: Release,
  needs: act,
  success: { status: 200, view: ReleaseView, etag: false, location: false },
  failures: ['forbidden', 'notFound', 'keyReused'],
  examples: {
    body: { reason: '收件人来电，邮箱已恢复。' },
    answer: { id, releasedAt: '2026-09-28T03:00:00.000Z' },
  },
};
