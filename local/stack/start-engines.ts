import { startTableEngine, type TableEngine } from '../engines/dynoxide.ts';
import { type QueueEngine, startQueueEngine } from '../engines/fauxqs.ts';
import { indexStreamRecords } from '../engines/index-stream-records.ts';
import { startEngineProxy } from '../faults/engine-proxy.ts';
import type { KillSwitch } from '../faults/kill-switch.ts';
import type { PermissionGate } from '../permissions/permission-gate.ts';
import type { Cleanup } from './cleanup.ts';
import type { Lock } from './lock.ts';
import type { StateDir } from './state-dir.ts';
import { together } from './together.ts';

export type Engines = {
  /** The engines themselves, for the runner. */
  readonly direct: { readonly tables: string; readonly queues: string };
  /** What functions are given: what stands before the engines and holds functions to their roles. */
  readonly forFunctions: { readonly tables: string; readonly queues: string };
};

export type EnginesInput = {
  readonly stateDir: StateDir;
  readonly offsetBuffer: SharedArrayBuffer;
  readonly killSwitch: KillSwitch;
  readonly lock: Lock;
  readonly gate: PermissionGate;
  readonly stopping: Cleanup;
  /** Called when the table engine ends by itself. */
  readonly onEngineLost: (output: string) => void;
};

/** Starts the engines on the state directory. */
export async function startEngines(input: EnginesInput): Promise<Engines> {
  const { stateDir, offsetBuffer, killSwitch, lock, gate, stopping, onEngineLost } = input;
  const startTables = async (): Promise<TableEngine> => {
    const engine = await startTableEngine(stateDir.tables, onEngineLost);
    if (engine.process !== undefined) {
      lock.noteEngine(engine.process.pid);
      stopping.add(engine.process.stop);
      indexStreamRecords(stateDir.tables);
    }
    return engine;
  };
  const startQueues = async (): Promise<QueueEngine> => {
    const engine = await startQueueEngine({ dataDir: stateDir.queues, offsetBuffer });
    stopping.add(engine.stop);
    return engine;
  };
  const [tableEngine, queueEngine] = await together([startTables(), startQueues()]);
  const direct = { tables: tableEngine.endpoint, queues: queueEngine.endpoint };
  const [tables, queues] = await together([
    startEngineProxy({ target: direct.tables, seam: 'tables', killSwitch, refusal: gate.tables }),
    startEngineProxy({ target: direct.queues, seam: 'queues', killSwitch, refusal: gate.queues }),
  ]);
  stopping.add(tables.stop);
  stopping.add(queues.stop);
  return { direct, forFunctions: { tables: tables.endpoint, queues: queues.endpoint } };
}
