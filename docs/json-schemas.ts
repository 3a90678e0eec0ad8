import * as z from 'zod';
import { CaseEvent } from '../shared/domain/case/events.ts';
import { LetterReceipt } from '../shared/domain/integration/origin.ts';
import { WebhookEvent } from '../shared/domain/integration/webhook-event.ts';
import { PassedOnLetterBody } from '../shared/http/contracts/inbound.ts';

const published = {
  'passed-on-letter': { schema: PassedOnLetterBody, title: 'A letter as a platform passes it on' },
  'letter-receipt': { schema: LetterReceipt, title: 'What a platform is answered for a letter' },
  'webhook-event': { schema: WebhookEvent, title: 'What integrators are sent' },
  'case-event': { schema: CaseEvent, title: 'An event of a case, as its commits keep it' },
} as const;

/** The schemas of payloads (JSON Schema 2020-12), by their names in docs/. */
export function jsonSchemaPages(): readonly (readonly [string, string])[] {
  return Object.entries(published).map(([name, { schema, title }]) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
    const page = { $schema, $id: `${name}.json`, title, ...rest };
    return [`schemas/${name}.json`, `${JSON.stringify(page, null, 2)}\n`] as const;
  });
}
