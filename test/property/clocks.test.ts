import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseFile, type CaseState } from '../../shared/domain/case/case-file.ts';
import { Commit } from '../../shared/domain/case/commit.ts';
import type { CaseEvent } from '../../shared/domain/case/events.ts';
import { evolve } from '../../shared/domain/case/evolve.ts';
import { nextActionAt } from '../../shared/domain/case/timers.ts';
import { officeMoment } from '../../shared/domain/deadline/office-opening.ts';
import { instant, type Instant, justBefore, plusMinutes } from '../../shared/domain/time/instant.ts';
import { type Life, lives, livesThroughACorrection } from '../support/clock-lives.ts';
import { firedAt, ticked } from '../support/clock-world.ts';
import { epochDay, isWorked, shanghaiDateOf } from '../support/working-day-oracle.ts';

const delay = (days: number) => fc.integer({ min: 0, max: days * 24 * 60 });

/** Judged by the wall clock alone: a day that is worked, from 08:30 to 17:30 or, from June to September, to 18:00. */
function inOfficeHours(at: Instant): boolean {
  const date = shanghaiDateOf(Date.parse(at));
  const time = new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(11);
  const closes = ['06', '07', '08', '09'].includes(date.slice(5, 7)) ? '18:00' : '17:30';
  return isWorked(epochDay(date)) && time >= '08:30' && time < closes;
}

// 1 January 1970 was a Thursday.
const isWeekday = (date: string): boolean => ![2, 3].includes(epochDay(date) % 7);

/** What people are told by the clock. */
const tells = (event: CaseEvent): boolean =>
  (event.type === 'rungReached' && event.told) ||
  ['firstStepMissed', 'reportMissed', 'urgeUnanswered'].includes(event.type);

const stateOf = ({ version, acts, hash, ...state }: CaseFile): CaseState => state;

/** The instants of a partition of the time from `from` to `to` that the clock looks at: each so many minutes, and the last one. */
function everyMinutes(from: Instant, to: Instant, minutes: number): readonly Instant[] {
  const ats: Instant[] = [];
  for (let at = plusMinutes(from, minutes); at < to; at = plusMinutes(at, minutes)) ats.push(at);
  return [...ats, to];
}

/** The same, exactly when the timer asks for it. */
function byTimer({ caseFile, now, by }: Life, to: Instant): CaseFile {
  let present = caseFile;
  let timer = nextActionAt(present, by, now);
  while (timer !== undefined && timer <= to) {
    present = ticked(present, [timer], by);
    timer = nextActionAt(present, by, timer);
  }
  return present;
}

describe('a timer', () => {
  test('is later than the tick that set it, or there is none', () => {
    fc.assert(
      fc.property(lives, delay(40), ({ caseFile, now, by }, minutes) => {
        const at = plusMinutes(now, minutes);
        const next = nextActionAt(ticked(caseFile, [at], by), by, at);
        if (next !== undefined) expect(next > at).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('is never later than what falls due, and never without it', () => {
    fc.assert(
      fc.property(lives, fc.integer({ min: 0, max: 999 }), ({ caseFile, now, by }, permille) => {
        const settled = ticked(caseFile, [now], by);
        const next = nextActionAt(settled, by, now);
        if (next === undefined) {
          expect(firedAt(settled, plusMinutes(now, 400 * 24 * 60), by)).toEqual([]);
          return;
        }
        const between = instant(
          Date.parse(now) + Math.floor(((Date.parse(next) - Date.parse(now)) * permille) / 1000),
        );
        expect(firedAt(settled, between, by)).toEqual([]);
        expect(firedAt(settled, justBefore(next), by)).toEqual([]);
        expect(firedAt(settled, next, by)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the clock', () => {
  // Out of office hours nobody is told, whoever looks; so the ways to get there agree when the offices are open.
  const ends = (life: Life, minutes: number) => officeMoment(life.by, plusMinutes(life.now, minutes));

  test('leaves the same case however often it looks: each hour, once, when asked, or at any time', () => {
    fc.assert(
      fc.property(lives, delay(12), fc.array(delay(12), { maxLength: 8 }), (life, minutes, looks) => {
        const end = ends(life, minutes);
        const some = looks.map((look) => plusMinutes(life.now, look)).filter((at) => at < end);
        const once = stateOf(ticked(life.caseFile, [end], life.by));
        const inHours = ticked(life.caseFile, everyMinutes(life.now, end, 60), life.by);
        expect(stateOf(inHours)).toEqual(once);
        expect(stateOf(byTimer(life, end))).toEqual(once);
        expect(stateOf(ticked(life.caseFile, [...some.toSorted(), end], life.by))).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves the same case after months, too', () => {
    fc.assert(
      fc.property(lives, delay(120), (life, minutes) => {
        const end = ends(life, minutes);
        const once = ticked(life.caseFile, [end], life.by);
        expect(stateOf(byTimer(life, end))).toEqual(stateOf(once));
      }),
      { numRuns: 100 },
    );
  });

  test('leaves the same case when it looks each minute', () => {
    fc.assert(
      fc.property(lives, delay(3), (life, minutes) => {
        const start = plusMinutes(life.now, minutes);
        const begun = { ...life, now: start, caseFile: ticked(life.caseFile, [start], life.by) };
        const end = plusMinutes(officeMoment(life.by, plusMinutes(start, 6 * 60)), 30);
        const from = [start, plusMinutes(end, -9 * 60)].toSorted()[1] ?? start;
        const inMinutes = ticked(begun.caseFile, everyMinutes(from, end, 1), life.by);
        expect(stateOf(inMinutes)).toEqual(stateOf(ticked(begun.caseFile, [end], life.by)));
      }),
      { numRuns: 10 },
    );
  });

  test('tells people in office hours of working days only', () => {
    fc.assert(
      fc.property(lives, fc.array(delay(40), { minLength: 1, maxLength: 12 }), (life, looks) => {
        let { caseFile } = life;
        for (const at of looks.map((look) => plusMinutes(life.now, look)).toSorted()) {
          if (firedAt(caseFile, at, life.by).some(tells)) expect(inOfficeHours(at)).toBe(true);
          caseFile = ticked(caseFile, [at], life.by);
        }
        for (const { events } of life.commits) {
          for (const event of events.filter(tells)) expect(inOfficeHours(event.at)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('of several rungs that it finds lets one tell, the highest', () => {
    fc.assert(
      fc.property(lives, delay(40), ({ caseFile, now, by }, minutes) => {
        const events = firedAt(caseFile, plusMinutes(now, minutes), by);
        const rungs = events.flatMap((event) => (event.type === 'rungReached' ? [event] : []));
        expect(rungs.map(({ days }) => days)).toEqual(
          rungs.map(({ days }) => days).toSorted((a, b) => a - b),
        );
        expect(rungs.map(({ told }) => told)).toEqual(rungs.map((_, at) => at === rungs.length - 1));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a life through a correction of the calendar', () => {
  test('is the fold of its commits, each of them what its schema says', () => {
    fc.assert(
      fc.property(livesThroughACorrection, ({ corrections: { letter, caseFile, commits } }) => {
        const events = commits.flatMap((commit) => commit.events);
        expect(events.reduce<CaseState>(evolve, stateOf(letter))).toEqual(stateOf(caseFile));
        expect(CaseFile.parse(caseFile)).toEqual(caseFile);
        for (const commit of commits) expect(Commit.parse(commit)).toEqual(commit);
      }),
      { numRuns: 150 },
    );
  });

  test('reaches each rung at most once, until the date or the kind changes', () => {
    fc.assert(
      fc.property(livesThroughACorrection, delay(30), ({ corrections: life }, minutes) => {
        const end = plusMinutes(life.now, minutes);
        let state: CaseState = stateOf(life.letter);
        let reached: number[] = [];
        const take = (event: CaseEvent) => {
          const { kind, deadline } = state;
          state = evolve(state, event);
          if (state.kind !== kind || state.deadline.dueOn !== deadline.dueOn) reached = [];
          if (event.type !== 'rungReached') return;
          expect(reached).not.toContain(event.days);
          reached.push(event.days);
        };
        for (const event of life.commits.flatMap(({ events }) => events)) take(event);
        for (const event of firedAt(life.caseFile, end, life.by)) take(event);
      }),
      { numRuns: 200 },
    );
  });

  test('moves the date at most once, to a working day, and never to one that has passed', () => {
    fc.assert(
      fc.property(livesThroughACorrection, delay(30), ({ caseFile, now, corrections: { by } }, minutes) => {
        const at = plusMinutes(now, minutes);
        const moved = firedAt(caseFile, at, by).find(({ type }) => type === 'redated');
        if (moved?.type !== 'redated') return;
        const { deadline, previousDueOn } = moved;
        const listed = by.calendar.listed.get(deadline.dueOn);
        expect(listed === undefined ? isWeekday(deadline.dueOn) : !listed.off).toBe(true);
        if (deadline.dueOn < previousDueOn)
          expect(deadline.dueOn > shanghaiDateOf(Date.parse(at))).toBe(true);
        const then = ticked(caseFile, [at], by);
        for (const later of [at, plusMinutes(at, 24 * 60), plusMinutes(at, 20 * 24 * 60)]) {
          expect(firedAt(then, later, by).filter(({ type }) => type === 'redated')).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
