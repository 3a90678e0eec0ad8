import type { Engine } from './engine.ts';

/** What an operation on a table took. */
interface Spent {
  readonly requests: number;
  /** Items that its queries looked at, found or not. */
  readonly scanned: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly milliseconds: number;
}

const reads = new Set(['Query', 'GetItem', 'BatchGetItem']);

/** What `operation` gives and what it took. Nothing else may use the engine's client meanwhile. */
export async function spentOn<Value>(
  { meter }: Pick<Engine, 'meter'>,
  operation: () => Promise<Value>,
): Promise<Spent & { readonly value: Value }> {
  const results: Value[] = [];
  const began = performance.now();
  const requests = await meter.during(async () => {
    results.push(await operation());
  });
  const milliseconds = performance.now() - began;
  const unitsOf = (kind: readonly (typeof requests)[number][]): number =>
    kind.reduce((sum, { total }) => sum + total, 0);
  const [value] = results;
  if (value === undefined) throw new Error('an operation that gives nothing is not measured');
  return {
    value,
    requests: requests.length,
    scanned: requests.reduce((sum, { scanned }) => sum + scanned, 0),
    readUnits: unitsOf(requests.filter(({ request }) => reads.has(request))),
    writeUnits: unitsOf(requests.filter(({ request }) => !reads.has(request))),
    milliseconds,
  };
}
