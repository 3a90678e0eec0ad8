import type { Notice } from '../calendar/notice.ts';
import { workingCalendar } from '../calendar/working-calendar.ts';
import { CityRules, type Rules } from './city-rules.ts';

const withinOneDay = {
  triage: { onDay: 1, by: 'endOfDay' },
  accept: { daysAfterDispatch: 1, notBeforeDay: 0 },
} as const;

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
  maxAssisting: 20,
});

/** Quanzhou's rules under the given notices of the State Council. */
export function quanzhouRules(notices: readonly Notice[]): Rules {
  return { calendar: workingCalendar(notices), city: quanzhou };
}
