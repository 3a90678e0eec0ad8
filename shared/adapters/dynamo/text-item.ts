import * as z from 'zod';
import type { StoredText } from '../../app/ports.ts';
import { AttachedFile } from '../../domain/attachment/attachment.ts';
import { CaseId } from '../../domain/case/case-id.ts';
import { textKey } from './keys.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

const Text = z.strictObject({
  id: z.string(),
  caseId: CaseId,
  salt: z.string().regex(/^([0-9a-f]{2})+$/),
  text: z.string(),
  names: AttachedFile.optional(),
});

/** A free text with its salt; erasing the item erases both, and the digest in the event then says nothing. */
export function textItem(text: StoredText): StoredItem {
  return { ...textKey.keyOf({ caseId: text.caseId, textId: text.id }), entity: 'text', ...text };
}

/** The text of an item. Throws BadItem. */
export function readText(item: Attributes): StoredText {
  const { names, ...text } = readItem('text', Text, item);
  return { ...text, ...(names && { names }) };
}
