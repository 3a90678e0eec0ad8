import type { PolicyReading, VersionReading } from '../../app/read-policies.ts';
import { contentDiff } from '../../domain/policy/content-diff.ts';
import type { FiledContent, PolicyHeader } from '../../domain/policy/policy-header.ts';
import { standingOf } from '../../domain/policy/policy-standing.ts';
import type { LibraryPolicyView, PolicyCardView, PolicyView } from './policy-view.ts';

/** The card of a policy. */
export function showPolicyCard(header: PolicyHeader): PolicyCardView {
  return { ...header, standing: standingOf(header) };
}

/** A policy for its makers: its draft against the version in force, and that against the one before. */
export function showPolicy({ header, draft, version, before, interpretation }: PolicyReading): PolicyView {
  return {
    ...showPolicyCard(header),
    drafted: draft === undefined ? null : written(draft, version),
    published: version === undefined ? null : written(version, before),
    interpretation: interpretation ?? null,
  };
}

/** A version of a policy for everybody. */
export function showLibraryPolicy({
  header,
  version,
  before,
  interpretation,
}: VersionReading): LibraryPolicyView {
  const { firstPublishedAt, status, ended } = header;
  return {
    policyId: header.id,
    status: status === 'withdrawn' || status === 'expired' ? status : 'published',
    version: version.version,
    latestVersion: header.version ?? version.version,
    firstPublishedAt: firstPublishedAt ?? version.publishedAt,
    publishedAt: version.publishedAt,
    ended,
    ...written(version, before),
    interpretation: interpretation === undefined ? null : withoutWriter(interpretation),
  };
}

function written({ content, files }: FiledContent, before: FiledContent | undefined) {
  return {
    content,
    files: files.map(({ id, name, contentType, bytes }) => ({ id, name, contentType, bytes })),
    changes: before === undefined ? [] : contentDiff(before.content, content),
  };
}

function withoutWriter({ by: _, ...rest }: NonNullable<VersionReading['interpretation']>) {
  return rest;
}
