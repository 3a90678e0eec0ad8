import { expect } from 'vitest';
import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import type { CaseEventType } from '../../shared/domain/case/events.ts';
import type { Rules } from '../../shared/domain/deadline/city-rules.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time/instant.ts';
import { beijing, rules } from './case-world.ts';
import { firedAt, ticked } from './clock-world.ts';

const day = 24 * 60;

/** Of what the clock fires when it looks at the case then, the events of that type. */
export const firedOf = (type: CaseEventType, caseFile: CaseFile, at: Instant, by: Rules = rules) =>
  firedAt(caseFile, at, by).filter((event) => event.type === type);

/** An event comes at that minute, not a minute or a day before, still when the clock is a minute late, and not twice. */
export function expectOnce(
  type: CaseEventType,
  caseFile: CaseFile,
  wallClock: string,
  event: object,
  by: Rules = rules,
): void {
  const at = beijing(wallClock);
  const oneLater = plusMinutes(at, 1);
  expect(firedOf(type, caseFile, plusMinutes(at, -day), by)).toEqual([]);
  expect(firedOf(type, caseFile, plusMinutes(at, -1), by)).toEqual([]);
  expect(firedOf(type, caseFile, at, by)).toEqual([{ type, v: 1, at, ...event }]);
  expect(firedOf(type, caseFile, oneLater, by)).toEqual([{ type, v: 1, at: oneLater, ...event }]);
  const done = ticked(caseFile, [at], by);
  expect(firedOf(type, done, oneLater, by)).toEqual([]);
  expect(firedOf(type, done, plusMinutes(at, day), by)).toEqual([]);
}
