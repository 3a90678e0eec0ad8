import { type Account, actsFor, hasRole } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { seesAll } from '../domain/directory/may-list.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import { changeProfile } from '../domain/profile/change-profile.ts';
import type { CodeLists } from '../domain/profile/code-lists.ts';
import { basicProfile } from '../domain/profile/kept-profile.ts';
import type { ProfileSource } from '../domain/profile/profile.ts';
import type { ProfileFault } from '../domain/profile/profile-faults.ts';
import type { ProfileValues } from '../domain/profile/profile-values.ts';
import { SavedProfile } from '../domain/profile/saved-profile.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf, type Instant } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';

/** What saving profiles needs. */
export interface SaveProfileDeps extends ChangeDeps {
  readonly codes: CodeLists;
}

type Refusal =
  | { readonly tag: 'notFound' | 'forbidden' }
  | { readonly tag: 'stale'; readonly acts: number }
  | { readonly tag: 'profileFaulty'; readonly faults: readonly ProfileFault[] };

/** Somebody of the enterprise, or of the hub, gives values of its profile, having read its state `seen`. */
export async function saveProfile(
  deps: SaveProfileDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  values: ProfileValues,
  seen: number,
): Promise<Result<SavedProfile, Refusal | RepeatRefusal>> {
  const today = civilDateOf(attempt.now, deps.timeZone);
  return changeDirectory(deps, attempt, {
    answers: SavedProfile,
    needs: { enterprises: [enterpriseId], profiles: [enterpriseId] },
    decide({ account, enterprises, profiles }): Result<Decided<SavedProfile>, Refusal> {
      const source = sourceOf(account, enterpriseId, attempt.now);
      const enterprise = enterprises.get(enterpriseId);
      if (source === undefined || enterprise === undefined) return refused({ tag: 'notFound' });
      if (source === 'onlyReads') return refused({ tag: 'forbidden' });
      const previous = profiles.get(enterpriseId);
      const kept = previous ?? basicProfile(enterprise, today);
      if (kept.revision !== seen) return refused({ tag: 'stale', acts: kept.revision });
      const given = changeProfile(kept, values, { source, on: today }, deps.codes, today);
      if (!given.ok) return given;
      const { profile, changed, ignored } = given.value;
      const answer = { profile, ignored };
      if (changed.length === 0) return accepted({ change: undefined, answer });
      const entry = { kind: 'profile', previous, next: profile } as const;
      return accepted({
        change: { entries: [entry], fact: { type: 'profileChanged', enterpriseId } },
        answer,
      });
    },
  });
}

/** As who somebody gives values; undefined for whoever does not even see them. */
function sourceOf(
  account: Account | undefined,
  enterpriseId: EnterpriseId,
  now: Instant,
): ProfileSource | 'onlyReads' | undefined {
  if (account === undefined) return undefined;
  const principal = presentAt(account, now);
  if (actsFor(principal, enterpriseId)) return 'enterprise';
  if (hasRole(principal, ['hubClerk', 'hubSupervisor'])) return 'hub';
  return seesAll(principal) ? 'onlyReads' : undefined;
}
