import type { AttachmentId } from '../domain/attachment/attachment.ts';
import type { Principal } from '../domain/directory/account.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import type { Interpretation } from '../domain/policy/interpretation.ts';
import type { PolicyId, PolicyVersion } from '../domain/policy/policy.ts';
import { seesDrafts } from '../domain/policy/policy-actor.ts';
import type { PolicyChange } from '../domain/policy/policy-change.ts';
import type { FiledContent, PolicyHeader, PublishedVersion } from '../domain/policy/policy-header.ts';
import type { PolicyStanding } from '../domain/policy/policy-standing.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { FileLink, FileLinks } from './attachment-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What reading policies needs, for those who make them. */
export interface PolicyReadDeps {
  readonly reader: PolicyReader;
  readonly directory: Pick<Directory, 'account'>;
  readonly links: Pick<FileLinks, 'downloadLink'>;
  readonly hub: UnitId;
}

/** A policy with its draft, its version in force, the one before that, and what that in force means. */
export interface PolicyReading {
  readonly header: PolicyHeader;
  readonly draft: FiledContent | undefined;
  readonly version: PublishedVersion | undefined;
  readonly before: PublishedVersion | undefined;
  readonly interpretation: Interpretation | undefined;
}

/** A version of a policy, with the one before it and what it means. */
export interface VersionReading extends Omit<PolicyReading, 'draft' | 'version'> {
  readonly version: PublishedVersion;
}

type NotFound = { readonly tag: 'notFound' };
type Forbidden = { readonly tag: 'forbidden' };

/** A policy, for its editors and approvers and those who see all. */
export async function readPolicy(
  deps: PolicyReadDeps,
  asker: Asker,
  policyId: PolicyId,
): Promise<Result<PolicyReading, NotFound>> {
  const seen = await seePolicy(deps, asker, policyId);
  if (!seen.ok) return seen;
  const header = seen.value;
  const [draft, latest] = await Promise.all([
    header.draft === null ? undefined : deps.reader.draft(policyId),
    header.version === null ? undefined : versionWith(deps.reader, policyId, header.version),
  ]);
  return accepted({
    header,
    draft,
    version: latest?.version,
    before: latest?.before,
    interpretation: latest?.interpretation,
  });
}

/** What was done to a policy, for the same. */
export async function listPolicyChanges(
  deps: PolicyReadDeps,
  asker: Asker,
  policyId: PolicyId,
  page: PageRequest,
): Promise<Result<Page<PolicyChange>, NotFound>> {
  const seen = await seePolicy(deps, asker, policyId);
  return seen.ok ? accepted(await deps.reader.changes(policyId, page)) : seen;
}

/** The policies of a unit, or of the hub, for those who make policies there and those who see all. */
export async function listPolicies(
  { reader, directory, hub }: PolicyReadDeps,
  asker: Asker,
  { unitId, standing }: { readonly unitId: UnitId; readonly standing: PolicyStanding | undefined },
  page: PageRequest,
): Promise<Result<Page<PolicyHeader>, Forbidden>> {
  const principal = await principalOf(directory, asker);
  if (principal === undefined || !seesDrafts(principal, [unitId], hub)) return refused({ tag: 'forbidden' });
  return accepted(await reader.policiesOf(unitId, standing, page));
}

/** A short-lived link to a file of the draft or of the version in force, for those who see the policy. */
export async function readPolicyFile(
  deps: PolicyReadDeps,
  asker: Asker,
  { policyId, attachmentId }: { readonly policyId: PolicyId; readonly attachmentId: AttachmentId },
): Promise<Result<FileLink, NotFound>> {
  const reading = await readPolicy(deps, asker, policyId);
  if (!reading.ok) return reading;
  const { draft, version } = reading.value;
  return linkTo(deps, [...(draft?.files ?? []), ...(version?.files ?? [])], attachmentId, asker);
}

/** A link to the file of that id among these. */
export async function linkTo(
  { links }: Pick<PolicyReadDeps, 'links'>,
  files: FiledContent['files'],
  attachmentId: AttachmentId,
  { now }: Pick<Asker, 'now'>,
): Promise<Result<FileLink, NotFound>> {
  const file = files.find(({ id }) => id === attachmentId);
  return file === undefined ? refused({ tag: 'notFound' }) : accepted(await links.downloadLink(file, now));
}

/** A version with the one before it and what it means. */
export async function versionWith(
  reader: PolicyReader,
  policyId: PolicyId,
  number: PolicyVersion,
): Promise<Omit<VersionReading, 'header'> | undefined> {
  const [version, before, interpretation] = await Promise.all([
    reader.version(policyId, number),
    number === 1 ? undefined : reader.version(policyId, number - 1),
    reader.interpretation(policyId, number),
  ]);
  return version && { version, before, interpretation };
}

/** The header of a policy that the asker may see. What they may not see is not there. */
export async function seePolicy(
  {
    reader,
    directory,
    hub,
  }: Pick<PolicyReadDeps, 'directory' | 'hub'> & { readonly reader: Pick<PolicyReader, 'header'> },
  asker: Asker,
  policyId: PolicyId,
): Promise<Result<PolicyHeader, NotFound>> {
  const [principal, header] = await Promise.all([principalOf(directory, asker), reader.header(policyId)]);
  return header !== undefined && sees(principal, header, hub)
    ? accepted(header)
    : refused({ tag: 'notFound' });
}

function sees(principal: Principal | undefined, { units }: PolicyHeader, hub: UnitId): boolean {
  return principal !== undefined && seesDrafts(principal, units, hub);
}
