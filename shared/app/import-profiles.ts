import { hasRole } from '../domain/directory/account.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { changeProfile } from '../domain/profile/change-profile.ts';
import { readCsv } from '../domain/profile/csv.ts';
import { decodeTable } from '../domain/profile/decode-table.ts';
import { ImportedLine, type ImportReport } from '../domain/profile/import-report.ts';
import { basicProfile } from '../domain/profile/kept-profile.ts';
import {
  columnsOf,
  headingOf,
  type LineFault,
  type ProfileLine,
  readProfileLine,
} from '../domain/profile/profile-table.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import { civilDateOf, plusHours } from '../domain/time/instant.ts';
import { principalOf } from './asker.ts';
import type { Attempt } from './attempt.ts';
import { changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import { inParallel } from '../domain/in-parallel.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import type { DirectoryRequests } from './directory-ports.ts';
import type { Directory } from './ports.ts';
import type { SaveProfileDeps } from './save-profile.ts';

/** What the import of profiles needs. */
export interface ImportDeps extends SaveProfileDeps {
  readonly directory: Directory;
  readonly requests: DirectoryRequests;
}

/** So many lines at once: what one request can write in its time. */
export const maxLines = 300;
const lanes = 8;

type TableRefusal =
  | { readonly tag: 'forbidden' }
  | { readonly tag: 'tableUnreadable' }
  | { readonly tag: 'tableTooLong' };
type LineRefusal = { readonly faults: readonly LineFault[] };

/**
 * The hub writes a table of profiles: each good line on its own, each bad one into the report. Under its idempotency key a request
 * that was cut short goes on: what is written already is not written again.
 */
export async function importProfiles(
  deps: ImportDeps,
  attempt: Attempt,
  bytes: Uint8Array,
  on: CivilDate | undefined,
): Promise<Result<ImportReport, TableRefusal | RepeatRefusal>> {
  const principal = await principalOf(deps.directory, attempt);
  if (principal === undefined || !hasRole(principal, ['hubClerk', 'hubSupervisor']))
    return refused({ tag: 'forbidden' });
  const rows = readCsv(decodeTable(bytes) ?? '"');
  if ('brokenAt' in rows) return refused({ tag: 'tableUnreadable' });
  const [heading, ...body] = rows;
  const order = heading && columnsOf(heading);
  if (order === undefined) return refused({ tag: 'tableUnreadable' });
  if (body.length > maxLines) return refused({ tag: 'tableTooLong' });
  if (!(await isOwnKey(deps, attempt))) return refused({ tag: 'keyReused' });
  const bad: ImportReport['refused'][number][] = [];
  const failures: RepeatRefusal[] = [];
  let written = 0;
  await inParallel(lanes, body, async (row) => {
    const parsed = readProfileLine(row, order);
    const done = 'faults' in parsed ? refused(parsed) : await importLine(deps, attempt, parsed, on);
    if (done.ok) written += done.value ? 1 : 0;
    else if ('faults' in done.refusal) bad.push({ line: row.line, faults: done.refusal.faults });
    else failures.push(done.refusal);
  });
  const failure = failures[0];
  if (failure !== undefined) return refused(failure);
  const unchanged = body.length - written - bad.length;
  return accepted({ written, unchanged, refused: bad.toSorted((a, b) => a.line - b.line) });
}

/** Whether the key is of this request and of no other one. */
async function isOwnKey({ requests }: ImportDeps, attempt: Attempt): Promise<boolean> {
  const { now, idempotency } = attempt;
  const { fingerprint } = idempotency;
  const expiresAt = plusHours(now, idempotencyHours);
  const record = { key: idempotencyKeyOf(attempt), fingerprint, answer: null, expiresAt };
  return (await requests.begin(record, now)).fingerprint === fingerprint;
}

/** Whether a line has changed anything. */
async function importLine(
  deps: ImportDeps,
  attempt: Attempt,
  { line, creditCode, values }: Extract<ProfileLine, { readonly values: unknown }>,
  given: CivilDate | undefined,
): Promise<Result<boolean, LineRefusal | RepeatRefusal>> {
  const unknown = refused({ faults: [{ column: headingOf('creditCode'), rule: 'unknownEnterprise' }] });
  const enterpriseId = await deps.directory.enterpriseOfCode(creditCode);
  if (enterpriseId === undefined) return unknown;
  const today = civilDateOf(attempt.now, deps.timeZone);
  const { idempotency } = attempt;
  const ofLine = { ...attempt, idempotency: { ...idempotency, key: `${idempotency.key} ${line}` } };
  const saved = await changeDirectory(deps, ofLine, {
    answers: ImportedLine,
    needs: { enterprises: [enterpriseId], profiles: [enterpriseId] },
    decide({ account, enterprises, profiles }): Result<Decided<ImportedLine>, LineRefusal> {
      const enterprise = enterprises.get(enterpriseId);
      const may = account && hasRole(presentAt(account, attempt.now), ['hubClerk', 'hubSupervisor']);
      if (enterprise === undefined || may !== true) return unknown;
      const previous = profiles.get(enterpriseId);
      const giver = { source: 'import', on: given ?? today } as const;
      const changed = changeProfile(
        previous ?? basicProfile(enterprise, today),
        values,
        giver,
        deps.codes,
        today,
      );
      if (!changed.ok) return refused({ faults: changed.refusal.faults.map(faultOf) });
      const { profile, changed: fields } = changed.value;
      const answer = { changed: fields.length > 0 };
      if (fields.length === 0) return accepted({ change: undefined, answer });
      const entry = { kind: 'profile', previous, next: profile } as const;
      return accepted({
        change: { entries: [entry], fact: { type: 'profileChanged', enterpriseId } },
        answer,
      });
    },
  });
  return saved.ok ? accepted(saved.value.changed) : saved;
}

function faultOf({
  path,
  rule,
}: {
  readonly path: readonly (string | number)[];
  readonly rule: string;
}): LineFault {
  return { column: headingOf(String(path[0] === 'region' ? path[1] : path[0])), rule };
}
