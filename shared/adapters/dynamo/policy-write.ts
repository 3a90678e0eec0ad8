import type { PolicyWrite } from '../../app/policy-ports.ts';
import type { UnitId } from '../../domain/directory/ids.ts';
import type { PolicyHeader, PolicyInForce, PublishedVersion } from '../../domain/policy/policy-header.ts';
import { standingOf } from '../../domain/policy/policy-standing.ts';
import { atRevisionOf } from './conditional-write.ts';
import { unlessInForce } from './idempotency-item.ts';
import type { ItemKey } from './key-scheme.ts';
import { libraryItems, libraryKeys } from './library-items.ts';
import {
  interpretationItem,
  policyChangeItem,
  policyDraftItem,
  policyInForceItem,
  policyItem,
  policyListItem,
  policyRecordItem,
  policyVersionItem,
} from './policy-items.ts';
import { policyDraftKey, policyInForceKey, policyListKey } from './policy-keys.ts';
import type { StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';
import { boundUpload } from './upload-item.ts';

/**
 * All that one command on a policy writes but for its document number, to be written in one transaction with that; the most that a
 * policy can be makes 97 parts.
 */
export function policyParts(tableName: string, write: PolicyWrite): readonly TransactionPart[] {
  const { previous, step, files, uploads, change, nextActionAt, hub, record } = write;
  const { header, draft, interpretation } = step;
  const version = versionOf(write);
  const put = (item: StoredItem): TransactionPart => ({ Put: { TableName: tableName, Item: item } });
  const gone = ({ pk, sk }: ItemKey): TransactionPart => ({
    Delete: { TableName: tableName, Key: { pk, sk } },
  });
  const policyId = header.id;
  return [
    ...(record === undefined
      ? []
      : [
          {
            Put: { TableName: tableName, Item: policyRecordItem(record), ...unlessInForce(change.at) },
          },
        ]),
    {
      Put: { TableName: tableName, Item: policyItem(header, nextActionAt), ...atRevisionOf(previous) },
    },
    put(policyChangeItem(change)),
    ...(draft === undefined
      ? draftEnds(previous)
        ? [gone(policyDraftKey.keyOf({ policyId }))]
        : []
      : [put(policyDraftItem(policyId, { content: draft, files }))]),
    ...(interpretation === undefined ? [] : [put(interpretationItem(interpretation))]),
    ...uploads.map((upload) => ({ Put: { TableName: tableName, ...boundUpload(upload, policyId) } })),
    ...listings(previous, header, hub, { put, gone }),
    ...(step.published === undefined || version === undefined
      ? []
      : [put(policyVersionItem(version)), put(policyInForceItem(inForceOf(header, version)))]),
    ...(header.ended === null || header.version === null ? [] : [gone(policyInForceKey.keyOf({ policyId }))]),
    ...inLibrary(write, version, { put, gone }),
  ];
}

interface Parts {
  readonly put: (item: StoredItem) => TransactionPart;
  readonly gone: (key: ItemKey) => TransactionPart;
}

/** The version that the policy has after the write, where that is what changes the library. */
function versionOf({ step, files, inForce, change }: PolicyWrite): PublishedVersion | undefined {
  const { header, published } = step;
  if (published === undefined || header.version === null) return inForce;
  return {
    policyId: header.id,
    version: header.version,
    publishedAt: change.at,
    content: published,
    files,
  };
}

function inForceOf(
  { facets, validUntil }: PolicyHeader,
  { policyId, version, publishedAt, content }: PublishedVersion,
): PolicyInForce {
  if (facets === null) throw new Error(`the policy ${policyId} was published without facets`);
  const { criteria, programmes } = content;
  return {
    policyId,
    version,
    publishedAt,
    validUntil,
    facets,
    criteria,
    programmes: programmes.map(({ id, delivery, windows }) => ({ id, delivery, windows })),
  };
}

/** The copies of the header in the lists of its units and of the hub; where they no longer stand, they go. */
function listings(
  previous: PolicyHeader | undefined,
  header: PolicyHeader,
  hub: UnitId,
  { put, gone }: Parts,
): readonly TransactionPart[] {
  const items = listsOf(header, hub).map((unitId) => policyListItem(unitId, header));
  const before = previous === undefined ? [] : listingKeys(previous, hub);
  return [...items.map(put), ...missingFrom(items, before).map(gone)];
}

function listingKeys(header: PolicyHeader, hub: UnitId): readonly ItemKey[] {
  const standing = standingOf(header);
  return listsOf(header, hub).map((unitId) => policyListKey.keyOf({ unitId, standing, policyId: header.id }));
}

function listsOf({ units }: PolicyHeader, hub: UnitId): readonly UnitId[] {
  return [...new Set([hub, ...units])];
}

/** What was published, or is over, changes its lists; nothing else does. */
function inLibrary(
  { previous, step: { header, published } }: PolicyWrite,
  version: PublishedVersion | undefined,
  { put, gone }: Parts,
): readonly TransactionPart[] {
  if (published === undefined && header.ended === null) return [];
  const items = libraryItems(header, version);
  const before = previous === undefined ? [] : libraryKeys(previous);
  return [...items.map(put), ...missingFrom(items, before).map(gone)];
}

function missingFrom(items: readonly ItemKey[], before: readonly ItemKey[]): readonly ItemKey[] {
  const there = new Set(items.map(({ pk, sk }) => `${pk} ${sk}`));
  return before.filter(({ pk, sk }) => !there.has(`${pk} ${sk}`));
}

function draftEnds(previous: PolicyHeader | undefined): boolean {
  return previous !== undefined && previous.draft !== null;
}
