import * as z from 'zod';
import { DirectoryChange } from '../../domain/directory/change.ts';

/** The record of a change: who, when, what, by ids and roles alone. */
const DirectoryChangeView = DirectoryChange.meta({ id: 'DirectoryChange' });

/** A page of changes, the latest first. */
export const DirectoryChangeListView = z
  .strictObject({ items: z.array(DirectoryChangeView).readonly() })
  .readonly()
  .meta({ id: 'DirectoryChangeList' });
