import type { Rules } from '../domain/deadline/city-rules.ts';
import type { UnitId } from '../domain/directory/ids.ts';
import type { CaseStore, Ids, Seals } from './ports.ts';

/** What the use cases that write need. */
export interface CommandDeps {
  readonly store: CaseStore;
  readonly ids: Ids;
  readonly seals: Seals;
  readonly rules: Rules;
  readonly hub: UnitId;
}
