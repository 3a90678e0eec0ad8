import * as z from 'zod';
import { CaseId, CaseNumber } from '../../domain/case/case-id.ts';
import { InboxItemId } from '../../domain/message/inbox-item.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';

/** One piece of news in one's inbox, in the language of the request. */
export const InboxItemView = z
  .strictObject({
    id: InboxItemId,
    event: z.string().meta({ description: '哪种事件 · What happened' }),
    caseId: CaseId.nullable().meta({ description: '与办件无关时为 null · Null where it is of no case' }),
    number: CaseNumber.nullable(),
    at: Instant,
    dueOn: CivilDate.nullable(),
    title: z.string(),
    body: z.array(z.string()).readonly().meta({ description: '逐段 · Paragraph by paragraph' }),
    readAt: Instant.nullable().meta({ description: '首次阅读的时刻 · When it was first read' }),
  })
  .readonly()
  .meta({ id: 'InboxItem' });
export type InboxItemView = z.input<typeof InboxItemView>;

/** A page of one's news, latest first. */
export const InboxView = z
  .strictObject({ items: z.array(InboxItemView).readonly() })
  .readonly()
  .meta({ id: 'Inbox' });
