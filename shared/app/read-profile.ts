import { actsFor } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { seesAll } from '../domain/directory/may-list.ts';
import { basicProfile, type KeptProfile } from '../domain/profile/kept-profile.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { civilDateOf } from '../domain/time/instant.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Directory } from './ports.ts';
import type { Profiles } from './profile-ports.ts';

/** What reading profiles needs. */
export interface ProfileReadDeps {
  readonly profiles: Profiles;
  readonly directory: Directory;
  /** The city's (IANA). */
  readonly timeZone: string;
}

/** The profile of an enterprise, for its people and for those who see everything. */
export async function readProfile(
  { profiles, directory, timeZone }: ProfileReadDeps,
  asker: Asker,
  enterpriseId: EnterpriseId,
): Promise<Result<KeptProfile, { readonly tag: 'notFound' }>> {
  const [principal, enterprise, profile] = await Promise.all([
    principalOf(directory, asker),
    directory.enterprise(enterpriseId),
    profiles.profile(enterpriseId),
  ]);
  const open = principal !== undefined && (actsFor(principal, enterpriseId) || seesAll(principal));
  if (!open || enterprise === undefined) return refused({ tag: 'notFound' });
  return accepted(profile ?? basicProfile(enterprise, civilDateOf(asker.now, timeZone)));
}
