import type * as z from 'zod';
import type { Bilingual } from '../bilingual.ts';
import type { Contract } from '../contract.ts';
import { noBody } from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import type { OperationId } from '../routes.ts';

interface ReadText<Params extends z.ZodObject, View extends z.ZodType> {
  readonly operationId: OperationId;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  readonly may: Bilingual;
  readonly params: Params;
  readonly view: View;
  readonly etag?: true;
  readonly paging?: true;
  readonly failures: readonly ProblemTag[];
  readonly answer: z.input<View>;
}

/** The contract of an operation that only reads. */
export function readContract<Params extends z.ZodObject, View extends z.ZodType>(
  text: ReadText<Params, View>,
): Contract<Params, typeof noBody, View> {
  const { operationId, summary, description, may, params, view, failures, answer } = text;
  return {
    operationId,
    command: null,
    summary,
    description,
    may,
    params,
    body: noBody,
    needs: { idempotencyKey: false, ifMatch: false, paging: text.paging ?? false },
    success: { status: 200, view, etag: text.etag ?? false, location: false },
    failures,
    examples: { body: {}, answer },
  };
}
