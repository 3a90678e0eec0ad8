import type { EngineClients } from '../engines/clients.ts';
import type { KillSwitch } from '../faults/kill-switch.ts';
import type { FunctionPool } from '../functions/function-pool.ts';
import { gate as openGate, type Gate } from '../sources/gate.ts';
import { openPositions } from '../sources/positions.ts';
import { queueSource } from '../sources/queue-source.ts';
import type { SourceContext } from '../sources/source-context.ts';
import type { Source } from '../sources/source-loop.ts';
import { streamSource } from '../sources/stream-source.ts';
import type { System } from '../system/system.ts';

export type SourcesInput = {
  readonly system: System;
  readonly pools: ReadonlyMap<string, FunctionPool>;
  readonly clients: EngineClients;
  readonly region: string;
  readonly killSwitch: KillSwitch;
  readonly positionsFile: string;
  readonly queueUrlOf: (name: string) => string;
  readonly onTrouble: (trouble: string) => void;
};

export type Sources = {
  readonly gate: Gate;
  readonly streams: readonly Source[];
  readonly queues: readonly Source[];
  readonly stop: () => Promise<void>;
};

/** Starts the event source mappings of the template. */
export function startSources(input: SourcesInput): Sources {
  const { system, pools } = input;
  const gate = openGate();
  const context: SourceContext = { ...input, gate };
  const positions = openPositions(input.positionsFile);
  const poolOf = (name: string): FunctionPool => {
    const pool = pools.get(name);
    if (pool === undefined) throw new Error(`There is no function ${name}`);
    return pool;
  };
  const streams = system.streamMappings.map((spec) =>
    streamSource(spec, poolOf(spec.functionName), positions, context),
  );
  const queues = system.queueMappings.map((spec) => queueSource(spec, poolOf(spec.functionName), context));
  return {
    gate,
    streams,
    queues,
    stop: async () => {
      await Promise.all([...streams, ...queues].map(async (source) => source.stop()));
    },
  };
}
