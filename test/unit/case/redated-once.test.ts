import { describe, expect, test } from 'vitest';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { CaseEvent } from '../../../shared/domain/case/events.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { beijing, clerk, rules, text } from '../../support/case-world.ts';
import { corrected, with2027 } from '../../support/changed-calendar.ts';
import {
  acts,
  after,
  firedAt,
  inHand,
  letterOf,
  nameOf,
  ticked,
  timeline,
} from '../../support/clock-world.ts';

type Redated = Extract<CaseEvent, { type: 'redated' }>;

const redated = (caseFile: CaseFile, at: string, by: Rules): Redated | undefined =>
  firedAt(caseFile, beijing(at), by).find((event) => event.type === 'redated');

/** In whose hands nothing but the date matters. */
const received = (kind: CaseKind, at: string, by = rules) => inHand(kind, beijing(at), beijing(at), by);

describe('a second look', () => {
  test.each<[string, CaseFile, seen: string, Rules]>([
    [
      'moved later',
      received('appeal', '2026-09-11 10:00'),
      '2026-09-16 10:00',
      corrected({ '2026-09-21': 'off' }),
    ],
    ['firmed up', received('suggestion', '2027-01-04 10:00'), '2027-01-05 10:00', with2027()],
    [
      'moved by less than the count, which would have been today',
      received('consultation', '2026-09-29 10:00'),
      '2026-10-05 10:00',
      corrected({ '2026-10-05': 'plain', '2026-10-06': 'plain' }),
    ],
    ['moved off a holiday', received('appeal', '2027-01-22 10:00'), '2027-02-04 10:00', with2027()],
  ])('at a case that was %s changes nothing', (_what, caseFile, seen, by) => {
    const moved = ticked(caseFile, [beijing(seen)], by);
    expect(moved.deadline).not.toEqual(caseFile.deadline);
    expect(redated(moved, seen, by)).toBeUndefined();
    expect(redated(moved, `${seen.slice(0, 10)} 23:59`, by)).toBeUndefined();
    expect(redated(moved, '2027-02-20 10:00', by)).toBeUndefined();
  });

  test('after another correction counts anew', () => {
    const first = corrected({ '2026-09-21': 'off' });
    const moved = ticked(received('appeal', '2026-09-11 10:00'), [beijing('2026-09-16 10:00')], first);
    const second = corrected({ '2026-09-21': 'plain' }, rules, 3);
    expect(redated(moved, '2026-09-16 11:00', second)).toMatchObject({
      previousDueOn: '2026-09-28',
      deadline: { dueOn: '2026-09-24' },
      notice: { year: 2026, version: 3 },
    });
  });
});

describe('a case that is over', () => {
  const changed = corrected({ '2026-09-28': 'off', '2026-09-29': 'off', '2026-10-12': 'off' });
  const at = beijing('2026-09-28 10:00');
  const answered = after(received('consultation', '2026-09-24 17:50'), [
    [at, acts.draft()],
    [at, acts.release()],
  ]);
  const letter = letterOf('consultation', beijing('2026-09-24 17:50'));

  test.each<[string, CaseFile]>([
    ['answered', answered],
    ['closed', ticked(answered, [beijing('2026-10-14 00:00')])],
    ['withdrawn', after(letter, [[at, acts.withdraw()]])],
    [
      'rejected',
      after(letter, [[at, { type: 'reject', by: clerk, reason: text('7'), rightPath: text('8') }]]),
    ],
  ])('%s never moves, and what its clocks still do is the same', (_what, caseFile) => {
    const until = beijing('2026-11-30 10:00');
    expect(timeline(caseFile, until, changed)).toEqual(timeline(caseFile, until));
    expect(firedAt(caseFile, until, changed).map(nameOf)).toEqual(firedAt(caseFile, until).map(nameOf));
  });
});
