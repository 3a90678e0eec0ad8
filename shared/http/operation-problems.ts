import type { AnyContract } from './contract.ts';
import type { ProblemTag } from './problem.ts';
import { routes } from './routes.ts';

/** What a request meets that nobody has signed. */
const unsigned = { account: 'unauthenticated', signature: 'signatureInvalid' } as const;

/** Every problem that an operation can answer, by what its requests need and what its contract adds. */
export function problemsOf({ operationId, needs, failures }: AnyContract): readonly ProblemTag[] {
  const { method, auth } = routes[operationId];
  const isPost = method === 'POST';
  const tags: readonly ProblemTag[] = [
    // Of what takes no parameters too: an unknown one in the query is refused.
    'invalidRequest',
    ...when(isPost, ['invalidJson', 'unsupportedMediaType', 'bodyTooLarge']),
    ...when(needs.idempotencyKey, ['idempotencyKeyRequired']),
    ...when(needs.ifMatch, ['ifMatchRequired', 'ifMatchMalformed', 'stale']),
    ...(auth === 'public' ? [] : [unsigned[auth]]),
    ...failures,
    'internal',
    'busy',
  ];
  return [...new Set(tags)];
}

function when(needed: boolean, tags: readonly ProblemTag[]): readonly ProblemTag[] {
  return needed ? tags : [];
}
