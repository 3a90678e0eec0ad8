import * as z from 'zod';
import { LibraryFacet } from '../../domain/policy/library.ts';
import { PolicyId } from '../../domain/policy/policy.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';
import { KeyPart, keyScheme } from './key-scheme.ts';

// The lists of the public library hold one copy of a policy each, so that every page of every list is one stretch.

/** All policies in force, by when they were first published; an amendment leaves them in their place. */
export const libraryKey = keyScheme(
  'LIBRARY',
  'AT#{firstPublishedAt}#{policyId}',
  z.object({ firstPublishedAt: Instant, policyId: PolicyId }),
);
/** Those of one topic, industry, region or department, in the same order. */
export const libraryFacetKey = keyScheme(
  'LIBRARY#{by}#{code}',
  'AT#{firstPublishedAt}#{policyId}',
  z.object({
    by: z.enum(LibraryFacet.options.map((option) => option.unwrap().shape.by.value)),
    code: KeyPart,
    firstPublishedAt: Instant,
    policyId: PolicyId,
  }),
);
/** Those that can be applied for, by the last day of their last window. */
export const libraryWindowsKey = keyScheme(
  'LIBRARY#WINDOWS',
  'CLOSES#{endOn}#{policyId}',
  z.object({ endOn: CivilDate, policyId: PolicyId }),
);
/** All that ever were published, by their latest change: what a feed tells. */
export const libraryRecentKey = keyScheme(
  'LIBRARY#RECENT',
  'AT#{changedAt}#{policyId}',
  z.object({ changedAt: Instant, policyId: PolicyId }),
);
