import * as z from 'zod';
import { RecountJob } from '../../domain/calendar/adoption.ts';
import { NoticeProposal } from '../../domain/calendar/notice-proposal.ts';
import { Notice } from '../../domain/calendar/notice.ts';
import { Instant } from '../../domain/time/instant.ts';

const notice = Notice.unwrap().shape;
const adoptedAt = Instant.nullable().meta({
  description:
    '批准生效的时刻；系统自带的通知为 null · When it was adopted; null for what came with the system',
});

/** Which notice it is, and where it can be read. */
export const NoticeSourceView = z
  .strictObject({
    year: notice.year,
    version: notice.version,
    documentNumbers: notice.documentNumbers,
    sources: notice.sources,
  })
  .readonly()
  .meta({ id: 'NoticeSource' });
export type NoticeSourceView = z.input<typeof NoticeSourceView>;

/** The notice in force for a year. */
export const NoticeView = z
  .strictObject({ ...notice, adoptedAt })
  .readonly()
  .meta({ id: 'Notice' });
export type NoticeView = z.input<typeof NoticeView>;

/** How far the latest change of the calendar has come. */
const RecountView = RecountJob.unwrap()
  .pick({ notice: true, approvedAt: true, notBefore: true, counts: true, endedAt: true })
  .readonly()
  .meta({
    id: 'Recount',
    description:
      '`counts.seen` 为检查办件的次数，`counts.moved` 为其中期限变动的办件数；全部检查完毕后有 `endedAt`。' +
      ' Cases were looked at `counts.seen` times, and `counts.moved` of them moved; `endedAt` once all were looked at.',
  });

/** The working calendar as a whole. */
export const CalendarView = z
  .strictObject({
    revision: z.int().min(0).meta({ description: '工作日历变更的次数 · How often the calendar has changed' }),
    notices: z
      .array(z.strictObject({ ...NoticeSourceView.unwrap().shape, adoptedAt }).readonly())
      .readonly()
      .meta({ description: '各年现行的通知 · The notice in force of each year' }),
    missingNotice: z.int().nullable().meta({
      description:
        '缺少通知的年份：当年，11 月 1 日起还有下一年；不缺为 null · The year whose notice is missing: this one or, from 1 November on, the next',
    }),
    recount: RecountView.nullable().optional().meta({
      description:
        '最近一次变更后的期限重算，仅管理员和审计可见 · What the latest change has brought, for administrators and auditors',
    }),
  })
  .readonly()
  .meta({ id: 'Calendar' });
export type CalendarView = z.input<typeof CalendarView>;

/** A proposal, as those see it who decide about it. */
export const ProposalView = NoticeProposal.meta({
  id: 'Proposal',
  description:
    '`changes` 为哪些日子会变（`working` 为变更后是否工作日），`notice.version` 为批准后的版本；`decided` 在批准或退回之前为 null。' +
    ' `changes` are the days that become working days or days off, `notice.version` is the version it gets; `decided` is null while it waits.',
});
export type ProposalView = z.input<typeof ProposalView>;

/** The latest proposal of each year. */
export const ProposalListView = z
  .strictObject({ items: z.array(ProposalView).readonly() })
  .readonly()
  .meta({ id: 'ProposalList' });
