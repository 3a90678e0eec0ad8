import type { FunctionPool } from '../functions/function-pool.ts';
import type { QueueMappingSpec } from '../system/mapping-spec.ts';
import { passesFilters } from './filter-pattern.ts';
import { deleteRecords, handledRecords, receiveBatch } from './queue-batch.ts';
import { filterableQueueEvent, type QueueRecord } from './queue-record.ts';
import type { SourceContext } from './source-context.ts';
import { type Source, sourceLoop } from './source-loop.ts';

/** Feeds the function from a queue, with as many batches at a time as the mapping allows; what fails stays in the queue. */
export function queueSource(spec: QueueMappingSpec, pool: FunctionPool, context: SourceContext): Source {
  const { clients, gate, killSwitch, onTrouble } = context;
  const functionLabel = pool.spec.label;
  const queueUrl = context.queueUrlOf(spec.queueName);
  const running = new Set<Promise<void>>();

  const handle = async (records: readonly QueueRecord[]): Promise<void> => {
    killSwitch.pass({ seam: 'queue', when: 'before', functionLabel });
    const wanted = records.filter(({ event }) => passesFilters(filterableQueueEvent(event), spec.filters));
    const unwanted = records.filter((record) => !wanted.includes(record));
    await deleteRecords(clients.queues, queueUrl, unwanted);
    if (wanted.length === 0) return;
    const outcome = await pool.invoke({ Records: wanted.map(({ event }) => event) });
    killSwitch.pass({ seam: 'queue', when: 'after', functionLabel });
    await deleteRecords(clients.queues, queueUrl, handledRecords(spec, wanted, outcome));
  };
  const handleApart = (records: readonly QueueRecord[]): void => {
    const leave = gate.hold();
    const work = handle(records)
      .catch((error: unknown) => onTrouble(`${spec.id}: ${String(error)}`))
      .finally(() => {
        running.delete(work);
        leave();
      });
    running.add(work);
  };
  const source = sourceLoop({
    id: spec.id,
    gate,
    idlePauseMs: 0,
    onTrouble,
    open: async () =>
      Promise.resolve(async () => {
        if (running.size >= spec.concurrency) await Promise.race(running);
        const records = await receiveBatch(clients.queues, queueUrl, spec, context.region);
        if (records.length > 0) handleApart(records);
        return records.length > 0;
      }),
  });
  return {
    looks: source.looks,
    wake: source.wake,
    stop: async () => {
      await source.stop();
      await Promise.all(running);
    },
  };
}
