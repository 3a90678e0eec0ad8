/** The Lambda functions that answer HTTP, named as their folders under functions/. */
export type HttpFunction =
  | 'intake'
  | 'dispatch'
  | 'replies'
  | 'cases'
  | 'inbox'
  | 'directory'
  | 'calendar'
  | 'accounts'
  | 'profiles'
  | 'administration'
  | 'attachments'
  | 'applications'
  | 'policies'
  | 'audience'
  | 'library'
  | 'inbound'
  | 'pushes'
  | 'integrators'
  | 'sending'
  | 'unsubscribe'
  | 'reference';

/** One route of the API: what the gateway must know. The rest of its contract is in contracts/. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: `/${string}`;
  readonly servedBy: HttpFunction;
  /**
   * `account`: a token of the city's login is required; `signature`: the function verifies who has signed it; `public`: anybody may
   * read it.
   */
  readonly auth: 'account' | 'signature' | 'public';
}
