import * as z from 'zod';
import { CaseCard } from '../../domain/case/case-card.ts';

/** A case in one line. */
export const CaseCardView = CaseCard.meta({
  id: 'CaseCard',
  description:
    '办件卡片：`dueOn` 为最后一个按期的工作日，`lateAt` 为逾期时刻，`firstStepBy` 为持有单位首个步骤的时限。' +
    ' A case in one line: `dueOn` is the last working day in time, `lateAt` the first instant that is late, `firstStepBy` the limit of the holder’s first step.',
});
export type CaseCardView = z.input<typeof CaseCardView>;

/** A page of cases. Lists come from indexes and may lag behind a little. */
export const CaseListView = z
  .strictObject({ items: z.array(CaseCardView).readonly() })
  .readonly()
  .meta({ id: 'CaseList' });
