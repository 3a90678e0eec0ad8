import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoIntegrators } from '../../shared/adapters/dynamo/integrators.ts';
import { integratorItem } from '../../shared/adapters/dynamo/integrator-items.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { Integrator } from '../../shared/domain/integration/integrator.ts';
import { WebhookKind } from '../../shared/domain/integration/webhook-kind.ts';

const registered = {
  kinds: [...WebhookKind.options],
  enabled: true,
  gone: false,
  secretVersion: '01K5XQ00000000000000000000',
  previousSecretUntil: null,
  registeredAt: '2026-09-24T00:00:00.000Z',
  revision: 1,
};

/** The platforms that get back what becomes of their letters, and a system that is told of every case. */
export const seededIntegrators = [
  { ...registered, id: 'province', name: '省级平台（示例）', source: 'province' },
  { ...registered, id: 'hotline-12345', name: '12345热线（示例）', source: '12345' },
  { ...registered, id: 'demo', name: '示例系统', source: null },
] as const;

/** Registers them at the local receiver; one that is there already is led to it again, since its port may be another by now. */
export async function linkIntegrators(table: Table, receiver: string): Promise<void> {
  const integrators = dynamoIntegrators(table);
  for (const seeded of seededIntegrators) {
    const next = Integrator.parse({ ...seeded, url: `${receiver}/${seeded.id}` });
    const known = await integrators.integrator(next.id);
    if (known === undefined) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: integratorItem(next) }));
    } else if (known.url !== next.url && known.url.startsWith('http://127.0.0.1:')) {
      await integrators.replace({ ...known, url: next.url, revision: known.revision + 1 });
    }
  }
}
