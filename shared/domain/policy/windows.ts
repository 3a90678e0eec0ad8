import type { CivilDate } from '../time/civil-date.ts';
import type { Programme } from './policy.ts';

export type Window = Programme['windows'][number];

/** As far as windows are concerned. */
interface Programmes {
  readonly programmes: readonly Pick<Programme, 'windows'>[];
}

/** All application windows (申报期) of a policy's programmes, each once, the earliest to close first. */
export function windowsOf({ programmes }: Programmes): readonly Window[] {
  const windows = new Map(
    programmes.flatMap((programme) =>
      programme.windows.map((window) => [`${window.closesOn} ${window.opensOn}`, window] as const),
    ),
  );
  return [...windows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, window]) => window);
}

/** The last day of the last window; null where there is none. */
export function lastDayOfWindows(content: Programmes): CivilDate | null {
  return windowsOf(content).at(-1)?.closesOn ?? null;
}

/** Whether one of the windows is open on that day; both its days belong to it. */
export function isOpenOn(windows: readonly Window[], on: CivilDate): boolean {
  return windows.some(({ opensOn, closesOn }) => opensOn <= on && on <= closesOn);
}
