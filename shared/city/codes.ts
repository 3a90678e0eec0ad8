import tags from '#city/tags.json' with { type: 'json' };
import { codeListsOf } from '../domain/profile/code-lists.ts';
import { TagList } from '../domain/profile/tag-list.ts';
import { regionList } from './region-list.ts';

/** The codes in use in the city, with their names. */
export const cityCodes = codeListsOf(regionList, TagList.parse(tags));
