import { describe, expect, test } from 'vitest';
import { askedOfTimers } from '../../support/due-cases.ts';
import { startEngineHolding } from '../../support/engine.ts';
import { lookedAt, openTimers } from '../../support/many-cases.ts';
import { spentOn } from '../../support/spent.ts';

const due = 100;

/** One unit reads 8 KB of an index, and 25 keys are less: a query for each of the four shards, half a unit each. */
const readUnits = 2;

describe('what the sweep asks costs what is due, not what is open', () => {
  test.for([1_000, 50_000, 1_000_000])('%i open cases, 100 of them due', async (open, { annotate }) => {
    const began = performance.now();
    const engine = await startEngineHolding(openTimers({ due, waiting: open - due }));
    const loaded = performance.now();
    try {
      const spent = await spentOn(engine, async () => askedOfTimers(engine.table, lookedAt));
      expect(new Set(spent.value).size).toBe(due);
      expect(spent).toMatchObject({ requests: 4, scanned: due, readUnits });
      const seconds = ((loaded - began) / 1000).toFixed(1);
      await annotate(
        `${open} items loaded in ${seconds} s; scanned ${spent.scanned}, ${spent.readUnits} read units, ${spent.milliseconds.toFixed(1)} ms`,
      );
    } finally {
      await engine.stop();
    }
  });
});
