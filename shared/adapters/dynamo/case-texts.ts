import type { CaseTexts } from '../../app/message-ports.ts';
import { getItem } from './get-item.ts';
import { textKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { readText } from './text-item.ts';

/** Single texts of a case, for who needs one or two and not the whole case. */
export function dynamoCaseTexts(table: Table): CaseTexts {
  return {
    async texts(caseId, refs) {
      const found = await Promise.all(
        refs.map(async ({ id }) =>
          // A read that lags would take a text that was just written for an erased one.
          getItem(table, textKey.keyOf({ caseId, textId: id }), 'consistent', readText),
        ),
      );
      return new Map(found.flatMap((text) => (text === undefined ? [] : [[text.id, text.text] as const])));
    },
  };
}
