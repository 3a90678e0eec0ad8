import { accepted, refused, type Result } from '../result.ts';
import type { CivilDate } from '../time/civil-date.ts';
import type { CodeLists } from './code-lists.ts';
import { isComputedTag } from './computed-tags.ts';
import type { QualificationTag } from './codes.ts';
import type { KeptProfile } from './kept-profile.ts';
import { type ProfileField, profileFields, type ProfileSource } from './profile.ts';
import { type ProfileFault, profileFaults } from './profile-faults.ts';
import type { ProfileValues } from './profile-values.ts';

/** Who gives values, and the day of which they are. */
export interface Giver {
  readonly source: ProfileSource;
  readonly on: CivilDate;
}

/** A profile after values were given. */
export interface ChangedProfile {
  readonly profile: KeptProfile;
  /** The fields that are otherwise than before; none: nothing is to be written. */
  readonly changed: readonly ProfileField[];
  /** The fields that keep a value of a later day. */
  readonly newer: readonly ProfileField[];
  /** Qualifications that follow from other values, so that what was given of them is left out. */
  readonly ignored: readonly QualificationTag[];
}

/**
 * The profile with the values that somebody gives: each with its source and day. The same value of the same source stays as it
 * was; one of an earlier day than what is there is not taken.
 */
export function changeProfile(
  kept: KeptProfile,
  given: ProfileValues,
  giver: Giver,
  codes: CodeLists,
  today: CivilDate,
): Result<ChangedProfile, { readonly tag: 'profileFaulty'; readonly faults: readonly ProfileFault[] }> {
  const faults = profileFaults(given, codes, today);
  if (faults.length > 0) return refused({ tag: 'profileFaulty', faults });
  const { values, ignored } = withoutComputed(given);
  const touched = profileFields.filter((field) => values[field] !== undefined);
  const newer = touched.filter((field) => (kept[field]?.on ?? giver.on) > giver.on);
  const changed = touched.filter(
    (field) => !newer.includes(field) && !isSame(kept[field], values[field], giver),
  );
  const next = Object.fromEntries(changed.map((field) => [field, sourced(values[field], giver)]));
  const revision = kept.revision + (changed.length > 0 ? 1 : 0);
  return accepted({ profile: { ...kept, ...next, revision }, changed, newer, ignored });
}

function withoutComputed(given: ProfileValues): {
  readonly values: ProfileValues;
  readonly ignored: readonly QualificationTag[];
} {
  const list = given.qualifications;
  if (list === undefined || list === null) return { values: given, ignored: [] };
  const qualifications = list.filter(({ tag }) => !isComputedTag(tag));
  const ignored = list.map(({ tag }) => tag).filter((tag) => isComputedTag(tag));
  return { values: { ...given, qualifications }, ignored: [...new Set(ignored)] };
}

function sourced(value: unknown, { source, on }: Giver) {
  return value === null ? null : { value, source, on };
}

function isSame(kept: KeptProfile[ProfileField], value: unknown, { source }: Giver): boolean {
  if (kept === null || value === null) return kept === value;
  return kept.source === source && JSON.stringify(kept.value) === JSON.stringify(value);
}
