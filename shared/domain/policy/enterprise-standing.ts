import type { Account } from '../directory/account.ts';
import type { EnterpriseId } from '../directory/ids.ts';
import type { Profile } from '../profile/profile.ts';
import type { Subscription } from './subscription.ts';

/** What decides which policies reach an enterprise, and whom of it. */
export interface Standing {
  readonly enterpriseId: EnterpriseId;
  readonly profile: Profile | undefined;
  readonly people: readonly Account[];
  /** Whether policies come by its profile (智能匹配), for the enterprise as a whole. */
  readonly smart: boolean;
  readonly subscriptions: readonly Subscription[];
}
