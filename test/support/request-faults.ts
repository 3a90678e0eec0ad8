import type { Table } from '../../shared/adapters/dynamo/open-table.ts';

/**
 * What the local engine never does and AWS does: the table answers the next requests of a command with these errors, one
 * each, before it works again. They come where the network's answers do, below the SDK's own retries.
 */
export function failNext(
  { client }: Table,
  commandName: string,
  errors: readonly Error[],
): { readonly left: number } {
  const queue = [...errors];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const error = context.commandName === commandName ? queue.shift() : undefined;
      if (error !== undefined) throw error;
      return next(args);
    },
    { step: 'finalizeRequest', priority: 'low', name: 'failNext', override: true },
  );
  return {
    get left() {
      return queue.length;
    },
  };
}
