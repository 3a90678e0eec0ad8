import * as z from 'zod';
import { CaseId } from '../../domain/case/case-id.ts';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { Deadline } from '../../domain/deadline/deadline.ts';
import { ExplainedDay } from '../../domain/deadline/explain.ts';
import { UnitId } from '../../domain/directory/ids.ts';
import { NoticeSourceView } from './calendar-view.ts';

/** The counted days of one holder. */
const ShareView = z
  .strictObject({
    unitId: UnitId.nullable().meta({
      description: '持有单位；null 为最近 20 个之前的各单位 · The holder; null for all before the 20 latest',
    }),
    days: z.int().min(0).meta({ description: '占用的工作日 · Working days' }),
    lateDays: z.int().min(0).meta({ description: '其中到期之后的 · Those after the due day' }),
  })
  .readonly()
  .meta({ id: 'Share' });

/** Why a case is due when it is: every civil day from receipt to the due day, counted or skipped. */
export const DeadlineView = z
  .strictObject({
    caseId: CaseId,
    kind: CaseKind,
    ...Deadline.unwrap().shape,
    days: z
      .array(
        ExplainedDay.meta({
          id: 'ExplainedDay',
          description:
            '`number` 是第几个工作日，收到来信当日为 0，不计入的日子为 null。 `number` is the n of day n: 0 for the day of receipt, null where the day is skipped.',
        }),
      )
      .readonly(),
    notices: z.array(NoticeSourceView).readonly().meta({
      description: '这些日子所依据的放假通知 · The notices by which these days are counted',
    }),
    shares: z.array(ShareView).readonly().optional().meta({
      description:
        '逾期或答复之后，各单位占用的工作日；只有办理方可见 · Once late or answered: whose days they were; for staff only',
    }),
  })
  .readonly()
  .meta({ id: 'DeadlineExplained' });
export type DeadlineView = z.input<typeof DeadlineView>;
