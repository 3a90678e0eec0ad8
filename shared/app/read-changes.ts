import type { DirectoryChange } from '../domain/directory/change.ts';
import { mayListChanges } from '../domain/directory/may-list.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { DirectoryChanges } from './directory-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What reading the changes of the directory needs. */
export interface ChangeReadDeps {
  readonly directory: Pick<Directory, 'account'>;
  readonly changes: DirectoryChanges;
}

/** Who changed what in the directory in that month, the latest first, for administrators and auditors. */
export async function listDirectoryChanges(
  { directory, changes }: ChangeReadDeps,
  asker: Asker,
  month: string,
  page: PageRequest,
): Promise<Result<Page<DirectoryChange>, { readonly tag: 'forbidden' }>> {
  const principal = await principalOf(directory, asker);
  const open = principal !== undefined && mayListChanges(principal);
  return open ? accepted(await changes.changesIn(month, page)) : refused({ tag: 'forbidden' });
}
