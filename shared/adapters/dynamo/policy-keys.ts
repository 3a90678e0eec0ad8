import * as z from 'zod';
import { UnitId } from '../../domain/directory/ids.ts';
import { DocumentNumber } from '../../domain/policy/document-number.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { PolicyStanding } from '../../domain/policy/policy-standing.ts';
import { keyScheme } from './key-scheme.ts';

// Numbers as texts that order as the numbers do.
const VersionPart = z.codec(z.string().regex(/^\d{4}$/), PolicyVersion, {
  decode: Number,
  encode: (version) => String(version).padStart(4, '0'),
});
const RevisionPart = z.codec(z.string().regex(/^\d{8}$/), z.int().min(1).max(99_999_999), {
  decode: Number,
  encode: (revision) => String(revision).padStart(8, '0'),
});

export const policyKey = keyScheme('POLICY#{policyId}', 'POLICY', z.object({ policyId: PolicyId }));
/** What the next version says, while it is being made. */
export const policyDraftKey = keyScheme('POLICY#{policyId}', 'DRAFT', z.object({ policyId: PolicyId }));
export const policyVersionKey = keyScheme(
  'POLICY#{policyId}',
  'VERSION#{version}',
  z.object({ policyId: PolicyId, version: VersionPart }),
);
export const policyChangeKey = keyScheme(
  'POLICY#{policyId}',
  'CHANGE#{revision}',
  z.object({ policyId: PolicyId, revision: RevisionPart }),
);
/** What a version means (解读). */
export const interpretationKey = keyScheme(
  'POLICY#{policyId}',
  'INTERPRETATION#{version}',
  z.object({ policyId: PolicyId, version: VersionPart }),
);
/** A policy in the list of a unit that issues it, and of the hub, by how far it is. */
export const policyListKey = keyScheme(
  'POLICIES#UNIT#{unitId}',
  'STANDING#{standing}#{policyId}',
  z.object({ unitId: UnitId, standing: PolicyStanding, policyId: PolicyId }),
);
/** A policy in force as matching reads it: all of them lie together, some hundreds. */
export const policyInForceKey = keyScheme(
  'POLICIES#IN_FORCE',
  'POLICY#{policyId}',
  z.object({ policyId: PolicyId }),
);
/** Whose a document number (发文字号) is. */
export const documentNumberKey = keyScheme(
  'DOCUMENT#{documentNumber}',
  'POLICY',
  z.object({ documentNumber: DocumentNumber }),
);
