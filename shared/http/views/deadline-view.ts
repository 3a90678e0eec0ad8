import * as z from 'zod';
import { CaseId } from '../../domain/case/case-id.ts';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { Deadline } from '../../domain/deadline/deadline.ts';
import { ExplainedDay } from '../../domain/deadline/explain.ts';
import { NoticeSourceView } from './calendar-view.ts';

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
  })
  .readonly()
  .meta({ id: 'DeadlineExplained' });
export type DeadlineView = z.input<typeof DeadlineView>;
