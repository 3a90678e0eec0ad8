import * as z from 'zod';
import { CivilDate } from '../time/civil-date.ts';
import { QualificationTag } from './codes.ts';
import { isComputedTag } from './computed-tags.ts';
import { CodeName, repeatedAt } from './named-code.ts';

/** A qualification that policies may ask for; retired: the last day on which one may. */
const TagEntry = z
  .strictObject({
    tag: QualificationTag.refine(
      (tag) => !isComputedTag(tag),
      'no tag that every city has because it follows from other values',
    ),
    name: CodeName,
    retiredOn: CivilDate.nullable(),
  })
  .readonly();
export type TagEntry = z.infer<typeof TagEntry>;

/** The qualifications that a city knows, each once. */
export const TagList = z
  .array(TagEntry)
  .min(1)
  .readonly()
  .superRefine((entries, context) => {
    for (const at of repeatedAt(entries.map(({ tag }) => tag)))
      context.addIssue({ code: 'custom', path: [at, 'tag'], message: 'each tag once' });
    for (const at of repeatedAt(entries.map(({ name }) => name.zh)))
      context.addIssue({ code: 'custom', path: [at, 'name', 'zh'], message: 'each name once' });
  });
export type TagList = z.infer<typeof TagList>;
