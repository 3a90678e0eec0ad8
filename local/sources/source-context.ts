import type { EngineClients } from '../engines/clients.ts';
import type { KillSwitch } from '../faults/kill-switch.ts';
import type { Gate } from './gate.ts';

/** What every event source works with. */
export type SourceContext = {
  readonly clients: EngineClients;
  readonly region: string;
  readonly gate: Gate;
  readonly killSwitch: KillSwitch;
  readonly queueUrlOf: (queueName: string) => string;
  /** Told what keeps a source from working, once each time. */
  readonly onTrouble: (trouble: string) => void;
};
