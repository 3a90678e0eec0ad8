import type { Notice } from '../calendar/notice.ts';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { CityRules, type Rules } from './city-rules.ts';
import type { Ladder } from './ladder.ts';

const withinOneDay = {
  triage: { onDay: 1, by: 'endOfDay' },
  accept: { daysAfterDispatch: 1, notBeforeDay: 0 },
} as const;

/** A reminder on the working day that lies so many days from the due day; after it late, to the leader, to the overseer (RULES 7). */
const remindedOn = (days: number): Ladder => ({
  rungs: [
    { days, tells: ['handler', 'unitLead'] },
    { days: 1, tells: ['handler', 'unitLead', 'hubSupervisor'] },
    { days: 2, tells: ['unitLead', 'hubSupervisor', 'leader'] },
    { days: 5, tells: ['unitLead', 'hubSupervisor', 'leader', 'overseer'] },
  ],
  reports: {
    everyDays: 5,
    missedTells: [
      ['unitLead', 'hubSupervisor'],
      ['unitLead', 'hubSupervisor', 'leader'],
      ['unitLead', 'hubSupervisor', 'leader', 'overseer'],
    ],
  },
});

/** Quanzhou's decisions, the default of every deployment. */
export const quanzhou: CityRules = CityRules.parse({
  timeZone: 'Asia/Shanghai',
  lateFrom: 'midnight',
  officeHours: {
    opens: '08:30',
    closes: '17:30',
    seasonal: { from: '06-01', to: '09-30', closes: '18:00' },
  },
  limitDays: { consultation: 2, suggestion: 5, appeal: 10 },
  clocks: {
    consultation: {
      triage: { onDay: 1, by: '12:00' },
      accept: { daysAfterDispatch: 0, notBeforeDay: 1 },
    },
    suggestion: withinOneDay,
    appeal: withinOneDay,
  },
  ladder: {
    consultation: remindedOn(0),
    suggestion: remindedOn(-1),
    appeal: remindedOn(-2),
  },
  urgeReplyDays: 1,
  ratingDays: 15,
  maxAssisting: 20,
  letterLimits: { person: { letters: 30, per: 'hour' }, enterprise: { letters: 100, per: 'day' } },
  policyMail: { holdMinutes: 2, from: '08:00', until: '21:00', weeklyOn: 1 },
});

/** Quanzhou's rules under the given notices of the State Council. */
export function quanzhouRules(notices: readonly Notice[]): Rules {
  return { calendar: workingCalendar(notices), city: quanzhou };
}
