import type { Happening } from '../../domain/message/happening.ts';
import { readCommit } from './commit-item.ts';
import { readDirectoryChange } from './directory-change-item.ts';
import { readPolicyChange } from './policy-items.ts';
import type { Attributes } from './stored-item.ts';

/** What happened, by an item that awaits the relay. Throws BadItem. */
export function readHappening(item: Attributes): Happening {
  switch (item['entity']) {
    case 'directoryChange':
      return readDirectoryChange(item);
    case 'policyChange':
      return readPolicyChange(item);
    default:
      return readCommit(item);
  }
}
