import type * as z from 'zod';
import type { CommandName } from '../domain/case/commands.ts';
import type { Bilingual } from './bilingual.ts';
import type { ProblemTag } from './problem.ts';
import type { OperationId } from './routes.ts';

/** What a request must carry beside its path and body. */
interface Needs {
  /** Every POST: a repetition is answered as the first time, and done once. */
  readonly idempotencyKey: boolean;
  /** Commands on what exists: the ETag that its sender has read. */
  readonly ifMatch: boolean;
  /** Lists: `limit` and `cursor`. */
  readonly paging: boolean;
}

/** What a successful answer is. */
interface Success<View> {
  readonly status: 200 | 201;
  readonly view: View;
  /** It carries the ETag of what it shows. */
  readonly etag: boolean;
  /** It carries the address of what was created. */
  readonly location: boolean;
}

/** The contract of one operation as data; method, path and function are in routes.ts. Bodies and parameters are closed. */
export interface Contract<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType> {
  readonly operationId: OperationId;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  /** Who may, for the documentation; the rule itself is in the domain. */
  readonly may: Bilingual;
  /** The command that it gives, if it gives one: its line in the transition table says who may and what can be refused. */
  readonly command: CommandName | null;
  readonly params: Params;
  readonly body: Body;
  /** What its query takes beside the page: filters, each optional. */
  readonly query?: z.ZodObject;
  readonly needs: Needs;
  readonly success: Success<View>;
  /** Problems beside those that any request with these needs can meet. */
  readonly failures: readonly ProblemTag[];
  readonly examples: { readonly body: z.input<Body>; readonly answer: z.input<View> };
}

/** A contract whatever its schemas. */
export type AnyContract = Contract<z.ZodObject, z.ZodType, z.ZodType>;
