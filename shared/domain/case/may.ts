import type { Principal } from '../directory/account.ts';
import type { Relation } from './actor.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandName } from './commands.ts';
import { relationsOf } from './relations.ts';
import { transitions } from './transitions.ts';

/** Whether somebody may do something to a case; `hidden` is answered as if the case did not exist. */
export type Permission =
  | { readonly tag: 'allowed'; readonly as: Relation }
  | { readonly tag: 'forbidden' }
  | { readonly tag: 'hidden' };

/**
 * Row-level permission: a pure function of the person's memberships, the action and the case. Of several relations that
 * allow a command, one whose transition fits the present status is preferred, so that the commit names the right capacity.
 */
export function may(principal: Principal, action: 'view' | CommandName, caseFile: CaseFile): Permission {
  const relations = relationsOf(principal, caseFile);
  const [first] = relations;
  if (first === undefined) return { tag: 'hidden' };
  if (action === 'view') return { tag: 'allowed', as: first };
  const rows = transitions.filter(({ command, by }) => command === action && relations.includes(by));
  const row = rows.find(({ from }) => from.includes(caseFile.status)) ?? rows[0];
  return row === undefined ? { tag: 'forbidden' } : { tag: 'allowed', as: row.by };
}

/** The commands that the principal may give as the case stands now; guards may still refuse them. */
export function commandsOpenTo(principal: Principal, caseFile: CaseFile): readonly CommandName[] {
  const relations = relationsOf(principal, caseFile);
  const open = transitions.filter(({ by, from }) => relations.includes(by) && from.includes(caseFile.status));
  return [...new Set(open.map(({ command }) => command))];
}
