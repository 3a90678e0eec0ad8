import type { Relation } from '../domain/case/actor.ts';
import type { CaseFile } from '../domain/case/case-file.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import type { Commit } from '../domain/case/commit.ts';
import type { CommandName } from '../domain/case/commands.ts';
import { isFileOpenTo, type Reader } from '../domain/case/disclosure.ts';
import { commandsOpenTo, may } from '../domain/case/may.ts';
import { deputyIn } from '../domain/case/relations.ts';
import type { ReadPart } from '../domain/case/trace.ts';
import { type WriterShown, writerShownTo } from '../domain/case/writer-shown.ts';
import type { AccountId } from '../domain/directory/ids.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { CaseReader, Directory, NamedFile, Page, PageRequest } from './ports.ts';
import type { Traces } from './trace-ports.ts';

/** What the reading use cases need. */
export interface ReadDeps {
  readonly cases: CaseReader;
  readonly directory: Directory;
}

/** What reading personal data needs besides. */
export interface TracedDeps extends ReadDeps {
  readonly traces: Pick<Traces, 'keep'>;
}

/** A case as one person may see it. */
interface CaseSeen {
  readonly caseFile: CaseFile;
  /** Texts by the id that events and header refer to; an erased text is missing. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files that the person may have. */
  readonly files: readonly NamedFile[];
  readonly reader: Reader;
  /** In what relation to the case they see it. */
  readonly as: Relation;
  /** Whose deputy they see it as; null where they see it as themselves. */
  readonly actingFor: AccountId | null;
  /** What the person may do as the case stands. */
  readonly commands: readonly CommandName[];
}

/** The same with who wrote it: null for the enterprise, which knows its people, where an office entered it, and where the account is gone. */
interface CaseReading extends CaseSeen {
  readonly writer: WriterShown | null;
}

export type ReadRefusal = { readonly tag: 'notFound' };

/**
 * A case for somebody who may see it: the account and one query, side by side. Both are made whatever the first one tells, so
 * that what is hidden takes no other time than what does not exist. Only for answers without personal data: it leaves no trace.
 */
export async function seeCase(
  { cases, directory }: ReadDeps,
  asker: Asker,
  caseId: CaseId,
): Promise<Result<CaseSeen, ReadRefusal>> {
  const [principal, found] = await Promise.all([principalOf(directory, asker), cases.caseWithTexts(caseId)]);
  if (principal === undefined || found === undefined) return refused({ tag: 'notFound' });
  const permission = may(principal, 'view', found.caseFile);
  if (permission.tag !== 'allowed') return refused({ tag: 'notFound' });
  const reader = permission.as === 'enterprise' ? 'enterprise' : 'staff';
  return accepted({
    ...found,
    files: found.files.filter((file) => isFileOpenTo(reader, file, found.caseFile.answer)),
    reader,
    as: permission.as,
    actingFor: deputyIn(permission.as, principal, found.caseFile),
    commands: commandsOpenTo(principal, found.caseFile),
  });
}

/** A case with its letter and, for staff, its writer; staff leave a trace before they are answered. */
export async function readCase(
  deps: TracedDeps,
  asker: Asker,
  caseId: CaseId,
): Promise<Result<CaseReading, ReadRefusal>> {
  const seen = await seeCase(deps, asker, caseId);
  if (!seen.ok) return seen;
  const { reader, as, caseFile } = seen.value;
  if (reader === 'enterprise') return accepted({ ...seen.value, writer: null });
  const [writer] = await Promise.all([
    caseFile.submittedBy === null ? undefined : deps.directory.account(caseFile.submittedBy),
    leaveTrace(deps, asker, seen.value, 'case'),
  ]);
  return accepted({ ...seen.value, writer: writer === undefined ? null : writerShownTo(as, writer) });
}

/** The history of a case, oldest first, with the case it belongs to: one query more than seeCase, and traced as readCase is. */
export async function readTimeline(
  deps: TracedDeps,
  asker: Asker,
  caseId: CaseId,
  page: PageRequest,
): Promise<Result<{ readonly seen: CaseSeen; readonly commits: Page<Commit> }, ReadRefusal>> {
  const [seen, commits] = await Promise.all([seeCase(deps, asker, caseId), deps.cases.commits(caseId, page)]);
  if (!seen.ok) return seen;
  await leaveTrace(deps, asker, seen.value, 'timeline');
  return accepted({ seen: seen.value, commits });
}

/** Takes note that a member of staff reads personal data; whoever cannot be noted is not answered. */
export async function leaveTrace(
  { traces }: TracedDeps,
  { accountId, now }: Asker,
  { caseFile, reader, as, actingFor }: CaseSeen,
  read: ReadPart,
): Promise<void> {
  if (reader === 'staff') await traces.keep({ caseId: caseFile.id, accountId, at: now, read, as, actingFor });
}
