import * as z from 'zod';
import { Trace } from '../../domain/case/trace.ts';

/** That somebody has read personal data. */
const TraceView = Trace.meta({
  id: 'Trace',
  description:
    '谁在何时以何种关系查看了办件的哪一部分；代理他人查看的，`actingFor` 为被代理人。`suppressions` 为查看停发邮箱名单。' +
    ' Who read which part of a case, when, and in what relation to it; `actingFor` is the person whose deputy they were; `suppressions`: the addresses to which no mail goes.',
});

/** A page of traces, latest first. */
export const TraceListView = z
  .strictObject({ items: z.array(TraceView).readonly() })
  .readonly()
  .meta({ id: 'TraceList' });
