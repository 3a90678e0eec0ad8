import type { InboxItem } from '../domain/message/inbox-item.ts';
import type { ProfileAskJob } from '../domain/policy/profile-asks.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';

/** How far the weekly asking for profiles has come. */
export interface ProfileAskStore {
  /** The asking of that day, read consistently; undefined before it begins. */
  job(on: CivilDate): Promise<ProfileAskJob | undefined>;
  /** Keeps its next step; false when another run was first. */
  keep(next: ProfileAskJob): Promise<boolean>;
  /** Puts an item into an inbox, once: one that was read meanwhile stays read. */
  tell(item: InboxItem): Promise<void>;
}
