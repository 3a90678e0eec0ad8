import type { CityRegions } from '../domain/policy/audience-places.ts';
import type { RulesSource } from './calendar-ports.ts';
import type { Audience, MatchJobs, MatchQueue, Standings, ToldEnterprises } from './matching-ports.ts';
import type { PolicyMails } from './policy-mail-ports.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Clock } from './ports.ts';
import type { Pushes, PushStore } from './push-ports.ts';

/** What the matcher needs. */
export interface MatchDeps {
  readonly policies: Pick<PolicyReader, 'header' | 'version' | 'inForce'>;
  readonly audience: Audience;
  readonly standings: Standings;
  readonly pushes: Pick<Pushes, 'latestPush'> & Pick<PushStore, 'keep' | 'markWithdrawn'>;
  readonly mails: Pick<PolicyMails, 'plan' | 'stop' | 'toldOf'>;
  readonly jobs: MatchJobs;
  readonly told: ToldEnterprises;
  readonly rules: RulesSource;
  readonly clock: Clock;
  readonly regions: CityRegions;
  readonly queue: MatchQueue;
}
