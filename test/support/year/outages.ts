import { Chance } from './chance.ts';
import type { Outage } from './live-through.ts';

const minute = 60_000;
const week = 7 * 24 * 60;

/** Stretches of an hour to seven days in which no sweep runs, one after the other through the year; some are seven days long. */
export function outagesOf2026(seed: number): readonly Outage[] {
  const chance = new Chance(seed);
  const outages: Outage[] = [];
  const last = Date.parse('2026-12-20T00:00:00+08:00');
  let at = Date.parse('2026-01-06T00:00:00+08:00');
  for (;;) {
    const from = at + chance.below(20 * 24 * 60) * minute;
    const minutes = chance.happens(0.3) ? week : 60 + chance.below(week - 60);
    at = from + minutes * minute;
    if (at > last) return outages;
    outages.push([from, at]);
  }
}
