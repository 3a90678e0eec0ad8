import type { CaseId } from '../domain/case/case-id.ts';
import type { Trace } from '../domain/case/trace.ts';
import { hasRole } from '../domain/directory/account.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Page, PageRequest } from './ports.ts';
import type { ReadDeps } from './read-case.ts';
import type { Traces } from './trace-ports.ts';

/** What listing traces needs. */
export type TraceDeps = ReadDeps & { readonly traces: Traces };

/** `forbidden` for all but auditors, whether there is such a case or person or not. */
type Listing = Promise<Result<Page<Trace>, { readonly tag: 'forbidden' | 'notFound' }>>;

/** Who has read a case, for the auditor; `notFound` where there is no such case, so that no slip looks like "nobody". */
export async function listCaseTraces(
  deps: TraceDeps,
  asker: Asker,
  caseId: CaseId,
  page: PageRequest,
): Listing {
  const [audits, opening, traces] = await Promise.all([
    isAuditor(deps, asker),
    deps.cases.commits(caseId, { limit: 1, after: undefined }),
    deps.traces.ofCase(caseId, page),
  ]);
  if (!audits) return refused({ tag: 'forbidden' });
  return opening.items.length === 0 ? refused({ tag: 'notFound' }) : accepted(traces);
}

/** What a person has read, for the auditor; `notFound` where there is no such person. */
export async function listAccountTraces(
  deps: TraceDeps,
  asker: Asker,
  readerId: AccountId,
  page: PageRequest,
): Listing {
  const [audits, reader, traces] = await Promise.all([
    isAuditor(deps, asker),
    deps.directory.account(readerId),
    deps.traces.ofAccount(readerId, page),
  ]);
  if (!audits) return refused({ tag: 'forbidden' });
  return reader === undefined ? refused({ tag: 'notFound' }) : accepted(traces);
}

async function isAuditor({ directory }: TraceDeps, asker: Asker): Promise<boolean> {
  const principal = await principalOf(directory, asker);
  return principal !== undefined && hasRole(principal, ['auditor']);
}
