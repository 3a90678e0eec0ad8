import * as z from 'zod';

/** Where a case stands; `caseStatuses.open` are the ones in which somebody still owes the enterprise something. */
export const CaseStatus = z.enum([
  'received',
  'dispatched',
  'handling',
  'answered',
  'closed',
  'rejected',
  'withdrawn',
]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/** The case lies with a unit, and not with the hub. */
export const atUnits = ['dispatched', 'handling'] as const satisfies readonly CaseStatus[];

export const openStatuses = ['received', ...atUnits] as const satisfies readonly CaseStatus[];

/** Whether somebody still owes the enterprise something. */
export function isOpen(status: CaseStatus): boolean {
  return openStatuses.some((open) => open === status);
}

/**
 * By which way the letter came in (渠道): by the enterprise's own hand, entered for it by a station or the hub (代录), or passed on
 * by a platform.
 */
export const Channel = z.enum(['web', 'app', 'wechat', 'station', 'hub', 'province', '12345']);
export type Channel = z.infer<typeof Channel>;

/** The ways by which an enterprise itself writes. */
export const OwnChannel = Channel.extract(['web', 'app', 'wechat']);
export type OwnChannel = z.infer<typeof OwnChannel>;

/** To whom it is written: the hub, or the city's leaders (直转件). */
export const Addressee = z.enum(['hub', 'leaders']);
export type Addressee = z.infer<typeof Addressee>;

/** How the handler reached the enterprise. */
export const ContactMeans = z.enum(['telephone', 'visit', 'meeting', 'online']);
export type ContactMeans = z.infer<typeof ContactMeans>;
