import type { Language } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import type { Problem } from './problem.ts';
import { readAccountId } from './read-request.ts';
import type { OperationId } from './routes.ts';

/** An operation with the use case that answers it. */
export interface BoundRoute {
  readonly respond: (request: HttpRequest) => Promise<Result<HttpResponse, Problem>>;
}

/** Who asks, when, and in which language. */
export interface Caller {
  readonly accountId: AccountId;
  /** What their token says besides. */
  readonly claims: HttpRequest['claims'];
  readonly now: Instant;
  readonly language: Language;
}

/** A caller who wants something done, once. */
export interface Intent extends Caller {
  readonly operationId: OperationId;
  readonly idempotencyKey: string;
  /** What makes two requests the same: method, path, If-Match and the body as it was understood. */
  readonly identity: readonly unknown[];
}

/** What a use case answers, as the contract shows it. */
export interface Answer<View> {
  readonly view: View;
  readonly acts?: number;
  /** The clock has changed it too, which `acts` does not count: who has this ETag may have read it before that. */
  readonly ticked?: boolean;
  readonly location?: string;
  /** The language of its texts, where it has any of ours. */
  readonly language?: Language;
}

/** What a handler gives. */
export type Handled<Value> = Promise<Result<Value, Problem>>;

/** The headers of what is for one person and one moment. */
export const neverStored = { 'content-type': 'application/json', 'cache-control': 'no-store' } as const;

/** Who asks, from the access token. */
export function callerOf(request: HttpRequest): Result<Caller, Problem> {
  const accountId = readAccountId(request);
  if (!accountId.ok) return accountId;
  const { claims, receivedAt, language } = request;
  return accepted({ accountId: accountId.value, claims, now: receivedAt, language });
}

/** The Content-Language of an answer whose texts are ours. */
export function contentLanguage(language: Language | undefined): Readonly<Record<string, string>> {
  return language === undefined ? {} : { 'content-language': language };
}
