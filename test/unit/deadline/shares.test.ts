import { describe, expect, it } from 'vitest';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { workingCalendar } from '../../../shared/domain/calendar/working-calendar.ts';
import { holdingsAfter, shares, type Holding } from '../../../shared/domain/deadline/shares.ts';
import { UnitId } from '../../../shared/domain/directory/ids.ts';
import { civilDate, plusDays } from '../../../shared/domain/time/civil-date.ts';

const calendar = workingCalendar(stateCouncilNotices);
const [hub, bureau, county] = ['hub', 'bureau', 'county'].map((id) => UnitId.parse(id));
const holding = (unitId: string, fromOn: string): Holding => ({
  unitId: UnitId.parse(unitId),
  fromOn: civilDate(fromOn),
});
const share = (holdings: readonly Holding[], receivedOn: string, endOn: string, dueOn: string) =>
  shares(calendar, holdings, {
    receivedOn: civilDate(receivedOn),
    endOn: civilDate(endOn),
    dueOn: civilDate(dueOn),
  });
const take = (holdings: readonly Holding[], unitId: string, fromOn: string) =>
  holdingsAfter(holdings, UnitId.parse(unitId), civilDate(fromOn));

describe('shares (RULES 5)', () => {
  // Received Thu 24 Sep, a suggestion, due Fri 9 Oct. Dispatched Tue 29 Sep, again Fri 9 Oct.
  const chain = [
    holding('hub', '2026-09-24'),
    holding('bureau', '2026-09-29'),
    holding('county', '2026-10-09'),
  ];

  it('gives each counted day to the holder at its end, and names the late ones', () => {
    expect(share(chain, '2026-09-24', '2026-10-13', '2026-10-09')).toEqual([
      { unitId: hub, days: 1, lateDays: 0 },
      { unitId: bureau, days: 3, lateDays: 0 },
      { unitId: county, days: 4, lateDays: 3 },
    ]);
  });

  it.each([
    ['2026-10-08', 0, 0],
    ['2026-10-09', 1, 0],
    ['2026-10-10', 2, 1],
    ['2026-10-11', 2, 1],
  ])('at the answer on %s the last holder has %i days, %i late', (endOn, days, lateDays) => {
    expect(share(chain, '2026-09-24', endOn, '2026-10-09').at(-1)).toEqual({
      unitId: county,
      days,
      lateDays,
    });
  });

  it('adds up what one unit held in turns, and counts no holiday for anybody', () => {
    const turns = [...chain.slice(0, 2), holding('hub', '2026-10-01'), holding('bureau', '2026-10-09')];
    expect(share(turns, '2026-09-24', '2026-10-09', '2026-10-09')).toEqual([
      { unitId: hub, days: 2, lateDays: 0 },
      { unitId: bureau, days: 3, lateDays: 0 },
    ]);
  });

  it('has nothing to share on the day of receipt', () => {
    expect(share(chain.slice(0, 1), '2026-09-24', '2026-09-24', '2026-10-09')).toEqual([
      { unitId: hub, days: 0, lateDays: 0 },
    ]);
  });
});

describe('holdings', () => {
  const atHub = [holding('hub', '2026-09-24')];

  it('begin with the first holder and go on with the next', () => {
    expect(take([], 'hub', '2026-09-24')).toEqual(atHub);
    expect(take(atHub, 'bureau', '2026-09-29')).toEqual([...atHub, holding('bureau', '2026-09-29')]);
  });

  it('drop who held it over the end of no day', () => {
    expect(take(atHub, 'bureau', '2026-09-24')).toEqual([holding('bureau', '2026-09-24')]);
    const briefly = take(atHub, 'bureau', '2026-09-29');
    expect(take(briefly, 'county', '2026-09-29')).toEqual([...atHub, holding('county', '2026-09-29')]);
    expect(take(briefly, 'hub', '2026-09-29')).toEqual(atHub);
  });

  it('do not begin anew for the one who holds it already', () => {
    expect(take(atHub, 'hub', '2026-09-29')).toEqual(atHub);
  });

  it('keep the 20 latest holders and fold the earlier ones into one, days and all', () => {
    let fromOn = civilDate('2026-03-02');
    let holdings = [holding('hub', fromOn)];
    for (let turn = 1; turn <= 30; turn += 1) {
      fromOn = plusDays(fromOn, 1);
      holdings = take(holdings, `unit-${turn}`, fromOn);
      expect(holdings).toHaveLength(Math.min(turn + 1, 21));
    }
    expect(holdings[0]).toEqual({ unitId: null, fromOn: '2026-03-02' });
    expect(holdings[1]).toEqual(holding('unit-11', '2026-03-13'));
    expect(holdings.at(-1)).toEqual(holding('unit-30', '2026-04-01'));
    // unit-11 took it on Fri 13 March: the eight working days from Tue 3 to Thu 12 March are the earlier holders'.
    expect(share(holdings, '2026-03-02', '2026-04-01', '2026-03-16')[0]).toEqual({
      unitId: null,
      days: 8,
      lateDays: 0,
    });
  });
});
