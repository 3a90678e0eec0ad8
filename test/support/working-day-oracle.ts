import notices from '../../shared/domain/calendar/state-council-notices.json' with { type: 'json' };

// What the laws of deadlines are judged by: the announced days read straight from the file, dates as numbers of days since
// 1970, and nothing of the code under test.

const announced = new Map(notices.flatMap(({ days }) => days.map(({ date, kind }) => [date, kind])));
export const epochDay = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
export const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
export const isWorked = (day: number) => {
  const kind = announced.get(dateOf(day));
  // 1 January 1970 was a Thursday: days 2 and 3 after it, and every seventh from there, are the weekend.
  return kind === undefined ? ![2, 3].includes(day % 7) : kind === 'work';
};
export const daysBetween = (after: string, until: string) =>
  Array.from({ length: epochDay(until) - epochDay(after) }, (_, n) => epochDay(after) + 1 + n);
export const workedBetween = (after: string, until: string) => daysBetween(after, until).filter(isWorked);
export const shanghaiDateOf = (millis: number) => dateOf(Math.floor((millis + 8 * 3_600_000) / 86_400_000));
