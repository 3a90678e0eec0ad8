import type * as z from 'zod';
import type { NoticeInput } from '../../domain/calendar/notice-input.ts';
import type { CalendarView, NoticeView, ProposalView } from '../views/calendar-view.ts';

const off = (name: string, ...dates: readonly string[]) =>
  dates.map((date) => ({ date, name, kind: 'off' as const }));
const days = [
  ...off('元旦', '2027-01-01', '2027-01-02', '2027-01-03'),
  { date: '2027-01-09', name: '元旦', kind: 'work' as const },
];
const paper = {
  documentNumbers: ['国办发明电〔2026〕示例号'],
  sources: ['https://www.gov.cn/example'],
};

/** What an administrator sends; a notice for 2027 was not announced when this was written, so its days are made up. */
export const proposalExample: z.input<typeof NoticeInput> = {
  year: 2027,
  notice: {
    status: 'official',
    documentNumbers: paper.documentNumbers,
    issued: ['2026-11-25'],
    papersCanonical: paper.sources,
    days,
  },
};

/** What the system makes of it. */
export const proposedExample: ProposalView = {
  year: 2027,
  revision: 1,
  notice: { year: 2027, version: 1, ...paper, issuedOn: ['2026-11-25'], days },
  changes: [
    { date: '2027-01-01', working: false, reason: 'holiday', name: '元旦' },
    { date: '2027-01-09', working: true, reason: 'makeUp', name: '元旦' },
  ],
  proposed: { by: 'administrator-1', at: '2026-11-26T01:00:00.000Z' },
  decided: null,
};

const decided = { by: 'administrator-2', at: '2026-11-26T02:00:00.000Z' };
export const approvedExample: ProposalView = {
  ...proposedExample,
  revision: 2,
  decided: { outcome: 'approved', ...decided },
};
export const rejectedExample: ProposalView = {
  ...proposedExample,
  revision: 2,
  decided: { outcome: 'rejected', ...decided, reason: '与原文不符：2 月 20 日应为调休上班。' },
};

/** What is in force then. */
export const noticeExample: NoticeView = { ...proposedExample.notice, adoptedAt: decided.at };
export const calendarExample: CalendarView = {
  revision: 1,
  notices: [
    {
      year: 2026,
      version: 1,
      documentNumbers: ['国办发明电〔2025〕7号'],
      sources: ['https://www.gov.cn/zhengce/content/202511/content_7047090.htm'],
      adoptedAt: null,
    },
    { year: 2027, version: 1, ...paper, adoptedAt: decided.at },
  ],
  missingNotice: null,
  recount: {
    notice: { year: 2027, version: 1 },
    approvedAt: decided.at,
    notBefore: '2026-11-26T02:01:30.000Z',
    counts: { seen: 412, moved: 37 },
    endedAt: '2026-11-26T02:03:05.000Z',
  },
};
