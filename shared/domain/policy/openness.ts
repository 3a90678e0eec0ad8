import type { CivilDate } from '../time/civil-date.ts';
import type { PolicyInForce } from './policy-header.ts';
import { type Window, windowsOf } from './windows.ts';

interface Terms extends Pick<PolicyInForce, 'validUntil'> {
  readonly programmes: readonly { readonly windows: readonly Window[] }[];
}

/** Whether somebody who hears of a policy on that day can still have something of it. */
export function isOpenTo({ validUntil, programmes }: Terms, on: CivilDate): boolean {
  if (validUntil !== null && validUntil < on) return false;
  return programmes.length === 0 || nextClosing({ programmes }, on) !== null;
}

/** The last day of the window that closes first, of those that have not closed by that day; null where there is none. */
export function nextClosing(policy: Pick<Terms, 'programmes'>, on: CivilDate): CivilDate | null {
  return windowsOf(policy).find(({ closesOn }) => closesOn >= on)?.closesOn ?? null;
}
