import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import type { LibraryEntry, LibraryFacet } from '../domain/policy/library.ts';
import type { PolicyId, PolicyVersion, Topic } from '../domain/policy/policy.ts';
import { isOpenOn } from '../domain/policy/windows.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { FileLink } from './attachment-ports.ts';
import type { Library, PolicyReader } from './policy-ports.ts';
import type { Page, PageRequest } from './ports.ts';
import { linkTo, type PolicyReadDeps, versionWith, type VersionReading } from './read-policies.ts';

/** What the public library needs. */
export interface LibraryDeps extends Pick<PolicyReadDeps, 'links'> {
  readonly reader: PolicyReader;
  readonly library: Library;
  readonly timeZone: string;
}

/** How the library is narrowed down: by one of these at most. */
export interface LibraryFilter {
  readonly topic?: Topic | undefined;
  readonly industry?: string | undefined;
  readonly region?: string | undefined;
  readonly department?: UnitId | undefined;
  readonly windows?: 'open' | undefined;
}

type NotFound = { readonly tag: 'notFound' };

/** What the feed tells of. */
export const feedLength = 50;

/** A page of the library. Of open windows it may be short: those that open later are left out of it. */
export async function listLibrary(
  { library, timeZone }: LibraryDeps,
  filter: LibraryFilter,
  page: PageRequest,
  now: Instant,
): Promise<Page<LibraryEntry>> {
  if (filter.windows === undefined) return library.list(facetsOf(filter), page);
  const today = civilDateOf(now, timeZone);
  const { items, next } = await library.closingFrom(today, page);
  return { items: items.filter(({ windows }) => isOpenOn(windows, today)), next };
}

/** A policy that was published, in its latest version or in the one that is asked for. */
export async function readLibraryPolicy(
  { reader }: Pick<LibraryDeps, 'reader'>,
  policyId: PolicyId,
  version?: PolicyVersion,
): Promise<Result<VersionReading, NotFound>> {
  const header = await reader.header(policyId);
  if (header === undefined || header.version === null) return refused({ tag: 'notFound' });
  const reading = await versionWith(reader, policyId, version ?? header.version);
  return reading === undefined ? refused({ tag: 'notFound' }) : accepted({ header, ...reading });
}

/** A short-lived link to a file of the latest version. */
export async function readLibraryFile(
  deps: LibraryDeps,
  { policyId, attachmentId }: { readonly policyId: PolicyId; readonly attachmentId: AttachmentId },
  now: Instant,
): Promise<Result<FileLink, NotFound>> {
  const reading = await readLibraryPolicy(deps, policyId);
  return reading.ok ? linkTo(deps, reading.value.version.files, attachmentId, { now }) : reading;
}

/** The lists in which what is asked for stands; none where everything is. */
function facetsOf({
  topic,
  industry,
  region,
  department,
}: LibraryFilter): readonly LibraryFacet[] | undefined {
  if (topic !== undefined) return [{ by: 'topic', code: topic }];
  if (department !== undefined) return [{ by: 'department', code: department }];
  if (industry !== undefined) {
    return [
      { by: 'industry', code: industry },
      { by: 'industry', code: 'ALL' },
    ];
  }
  if (region === undefined) return undefined;
  return [
    { by: 'region', code: region },
    { by: 'region', code: 'ALL' },
  ];
}
