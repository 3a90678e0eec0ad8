import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import type { Commit } from '../domain/case/commit.ts';
import type { CommandName } from '../domain/case/commands.ts';
import type { Reader } from '../domain/case/disclosure.ts';
import { commandsOpenTo, may } from '../domain/case/may.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CaseReader, Directory, Page, PageRequest } from './ports.ts';

/** What the reading use cases need. */
export interface ReadDeps {
  readonly cases: CaseReader;
  readonly directory: Directory;
}

/** A case as one person may read it. */
export interface CaseReading {
  readonly caseFile: CaseFile;
  /** Texts by the id that events and header refer to; an erased text is missing. */
  readonly texts: ReadonlyMap<string, string>;
  readonly reader: Reader;
  /** What the person may do as the case stands. */
  readonly commands: readonly CommandName[];
}

export type ReadRefusal = { readonly tag: 'notFound' };

/** A case with its texts, for somebody who may see it: the account and one query, side by side. */
export async function readCase(
  { cases, directory }: ReadDeps,
  accountId: AccountId,
  caseId: CaseId,
): Promise<Result<CaseReading, ReadRefusal>> {
  const [account, found] = await Promise.all([directory.account(accountId), cases.caseWithTexts(caseId)]);
  if (account === undefined || found === undefined) return refused({ tag: 'notFound' });
  const permission = may(account, 'view', found.caseFile);
  if (permission.tag !== 'allowed') return refused({ tag: 'notFound' });
  return accepted({
    ...found,
    reader: permission.as === 'enterprise' ? 'enterprise' : 'staff',
    commands: commandsOpenTo(account, found.caseFile),
  });
}

/** The history of a case, oldest first, with the case it belongs to: one query more than readCase. */
export async function readTimeline(
  deps: ReadDeps,
  accountId: AccountId,
  caseId: CaseId,
  page: PageRequest,
): Promise<Result<{ readonly reading: CaseReading; readonly commits: Page<Commit> }, ReadRefusal>> {
  const [reading, commits] = await Promise.all([
    readCase(deps, accountId, caseId),
    deps.cases.commits(caseId, page),
  ]);
  return reading.ok ? accepted({ reading: reading.value, commits }) : reading;
}
