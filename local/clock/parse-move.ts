import { Temporal } from 'temporal-polyfill';
import { StartRefused } from '../stack/start-refused.ts';

const unitMs: Readonly<Record<string, number>> = { d: 86_400_000, h: 3_600_000, m: 60_000, s: 1000 };

/**
 * The instant (in milliseconds) that a move of the clock leads to: `+3d`, `+2h30m` from now, or an instant with its
 * offset such as `2026-10-10T08:30+08:00`. Throws StartRefused for anything else.
 */
export function parseMove(text: string, nowMs: number): number {
  const byMs = parseDuration(text);
  return byMs === undefined ? parseInstant(text) : nowMs + byMs;
}

/** An instant with its offset or `Z`, in milliseconds; throws StartRefused for anything else. */
export function parseInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new StartRefused(
      `"${text}" is neither a step such as +3d or +2h30m nor an instant such as 2026-10-10T08:30+08:00`,
    );
  }
}

function parseDuration(text: string): number | undefined {
  if (!/^\+(?:\d+[dhms])+$/u.test(text)) return undefined;
  return [...text.matchAll(/(\d+)([dhms])/gu)]
    .map(([, count, unit = '']) => Number(count) * (unitMs[unit] ?? 0))
    .reduce((sum, part) => sum + part, 0);
}
