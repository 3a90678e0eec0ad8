import type { Language } from '../domain/directory/account.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A request as the gateway hands it over, free of any gateway's types. Header names are in lower case. */
export interface HttpRequest {
  /** The route that the gateway matched, e.g. `GET /cases/{caseId}`, or `$default`. */
  readonly routeKey: string;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Undefined when there is none. */
  readonly body: string | undefined;
  /** The `sub` of the access token that the gateway has verified. */
  readonly subject: string | undefined;
  /** Everything that the token says, as text; empty on public routes. */
  readonly claims: Readonly<Record<string, string>>;
  /** When the gateway received it: the `now` of everything that it causes. */
  readonly receivedAt: Instant;
  readonly requestId: string;
  /** What Accept-Language asks for. */
  readonly language: Language;
}

/** An answer; bytes are for what is compressed. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}
