import type { CaseId } from '../domain/case/case-id.ts';
import type { CaseTrace, Trace } from '../domain/case/trace.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import type { Page, PageRequest } from './ports.ts';

/** The traces that reading personal data leaves. */
export interface Traces {
  /** Once it returns, the trace is kept. The same trace kept again changes nothing. */
  keep(trace: Trace): Promise<void>;
  /** Who has read a case, latest first. */
  ofCase(caseId: CaseId, page: PageRequest): Promise<Page<CaseTrace>>;
  /** What a person has read, latest first; from an index, and may lag a little behind. */
  ofAccount(accountId: AccountId, page: PageRequest): Promise<Page<Trace>>;
}
