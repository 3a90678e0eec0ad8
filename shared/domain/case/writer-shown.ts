import type { Account } from '../directory/account.ts';
import { maskName, maskPhone } from '../directory/mask.ts';
import type { Relation } from './actor.ts';

/** Who handles a case, and so may have to call its writer; all others who see it need neither name nor number. */
const handling: ReadonlySet<Relation> = new Set<Relation>([
  'hubSupervisor',
  'hub',
  'holderLead',
  'handler',
  'holderMember',
]);

/** Whether somebody who sees the case in that relation may know whom to call, and by which number. */
export function mayCall(as: Relation): boolean {
  return handling.has(as);
}

/** The writer of a letter as one member of staff may know them; never how to reach them by mail. */
export interface WriterShown {
  readonly name: string;
  readonly phone: string | null;
  /** Parts of name and number are starred out. */
  readonly masked: boolean;
}

/** What somebody who sees the case in that relation may know of its writer. */
export function writerShownTo(as: Relation, { name, phone }: Pick<Account, 'name' | 'phone'>): WriterShown {
  if (mayCall(as)) return { name, phone, masked: false };
  return { name: maskName(name), phone: phone === null ? null : maskPhone(phone), masked: true };
}
