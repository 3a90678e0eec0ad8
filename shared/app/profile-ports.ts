import type { EnterpriseId } from '../domain/directory/ids.ts';
import type { KeptProfile } from '../domain/profile/kept-profile.ts';

/** What is known of enterprises (企业画像). */
export interface Profiles {
  /** Read consistently; undefined while nobody has added to what the directory says. */
  profile(enterpriseId: EnterpriseId): Promise<KeptProfile | undefined>;
}
