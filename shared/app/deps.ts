import type { UnitId } from '../domain/directory/ids.ts';
import type { FileBinding } from './attachment-ports.ts';
import type { RulesSource } from './calendar-ports.ts';
import type { PoliciesAskedAbout } from './policy-asked-about.ts';
import type { CaseStore, Ids, Seals } from './ports.ts';

/** What the use cases that write need. */
export interface CommandDeps {
  readonly store: CaseStore;
  readonly ids: Ids;
  readonly seals: Seals;
  readonly rules: RulesSource;
  readonly hub: UnitId;
  /** Absent in functions none of whose commands takes files. */
  readonly files?: FileBinding;
  /** Absent where no letter is handed in. */
  readonly policies?: PoliciesAskedAbout;
}
