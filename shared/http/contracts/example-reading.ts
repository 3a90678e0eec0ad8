import type { DeadlineView } from '../views/deadline-view.ts';
import type { TimelineEntryView } from '../views/timeline-view.ts';
import { dispatched, received } from './example-case.ts';

const notice = { year: 2026, version: 1 };
const holiday = { working: false, reason: 'holiday', name: '中秋节', provisional: false, notice } as const;
const weekday = { working: true, reason: 'weekday', provisional: false, notice } as const;

/** The deadline of the example's letter: received before Mid-Autumn, which is skipped. */
export const deadlineExample: DeadlineView = {
  caseId: received.caseId,
  kind: 'consultation',
  limitDays: 2,
  countedDays: 2,
  receivedOn: '2026-09-24',
  dueOn: received.dueOn,
  lateAt: received.lateAt,
  provisional: false,
  days: [
    { date: '2026-09-24', ...weekday, number: 0 },
    { date: '2026-09-25', ...holiday, number: null },
    { date: '2026-09-26', ...holiday, number: null },
    { date: '2026-09-27', ...holiday, number: null },
    { date: '2026-09-28', ...weekday, number: 1 },
    { date: '2026-09-29', ...weekday, number: 2 },
  ],
  notices: [
    {
      ...notice,
      documentNumbers: ['国办发明电〔2025〕7号'],
      sources: ['https://www.gov.cn/zhengce/content/202511/content_7047090.htm'],
    },
  ],
};

/** The first two steps of the example's case, as a member of staff reads them. */
export const timelineExample: { readonly items: readonly TimelineEntryView[] } = {
  items: [
    {
      at: received.receivedAt,
      command: 'submit',
      as: 'enterprise',
      unitId: null,
      accountId: received.submittedBy,
      actingFor: null,
      events: [
        {
          id: `${received.caseId}.1.0`,
          type: 'submitted',
          at: received.receivedAt,
          kind: 'consultation',
          channel: 'web',
          addressee: 'hub',
          dueOn: received.dueOn,
          attachments: [],
          policy: null,
          texts: {
            subject: '引进高层次人才团队的申报',
            body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
          },
        },
      ],
    },
    {
      at: '2026-09-24T10:20:00.000Z',
      command: 'dispatch',
      as: 'hub',
      unitId: 'qz-hub',
      accountId: 'hub-clerk-1',
      actingFor: null,
      events: [
        {
          id: `${received.caseId}.2.0`,
          type: 'dispatched',
          at: '2026-09-24T10:20:00.000Z',
          from: 'qz-hub',
          to: 'qz-rsj',
          firstStepBy: dispatched.firstStepBy,
          assisting: ['qz-kjj'],
          joined: ['qz-kjj'],
          bound: false,
          fastLane: false,
          texts: { note: '请人社局主办，科技局协办。' },
        },
      ],
    },
  ],
};
