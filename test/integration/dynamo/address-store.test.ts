import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoAddresses } from '../../../shared/adapters/dynamo/address-store.ts';
import { addressDigest, addressKey } from '../../../shared/adapters/dynamo/keys.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import {
  type AddressEvent,
  heardOf,
  releasedBy,
  suppressionOf,
} from '../../../shared/domain/mailing/address-standing.ts';
import { plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing } from '../../support/case-world.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

const now = beijing('2026-09-28 09:00');
const all = { limit: 20, after: undefined };

async function hear(address: string, ...events: readonly Omit<AddressEvent, 'messageId'>[]): Promise<void> {
  const addresses = dynamoAddresses(engine.table);
  await Promise.all(
    events.map(async (event, place) =>
      addresses.change(address, (standing) => heardOf(standing, { ...event, messageId: `ses-${place}` })),
    ),
  );
}

async function stored(address: string): Promise<unknown> {
  const { client, name: TableName } = engine.table;
  const Key = addressKey.keyOf({ id: addressDigest(address) });
  return (await client.send(new GetCommand({ TableName, Key }))).Item;
}

describe('what is known of addresses', () => {
  test('is known of an address in any spelling, and of no other', async () => {
    const addresses = dynamoAddresses(engine.table);
    await hear('E01@Example.com', { kind: 'hardBounce', at: now });
    expect(suppressionOf(await addresses.standingOf('e01@example.COM'))).toEqual({
      reason: 'hardBounce',
      at: now,
    });
    expect(suppressionOf(await addresses.standingOf('e02@example.com'))).toBeUndefined();
  });

  test('loses nothing of what is heard at the same time, and is told twice', async () => {
    const soft = [1, 2, 3].map((n) => ({ kind: 'softBounce', at: plusMinutes(now, n) }) as const);
    await hear('e03@example.com', ...soft);
    await hear('e03@example.com', ...soft);
    const { tries } = await dynamoAddresses(engine.table).standingOf('e03@example.com');
    expect(tries).toHaveLength(3);
  });

  test('shows an address only while no mail goes there, the latest first, and a release takes it off', async () => {
    const addresses = dynamoAddresses(engine.table);
    await hear('E04@example.com', { kind: 'complaint', at: plusMinutes(now, 20) });
    await hear('e05@example.com', { kind: 'delivered', at: plusMinutes(now, 30) });
    const id = addressDigest('e04@example.com');
    expect((await addresses.suppressed(all)).items[0]).toEqual({
      id,
      address: 'e04@example.com',
      reason: 'complaint',
      since: plusMinutes(now, 20),
    });
    expect(await stored('e05@example.com')).toMatchObject({ address: null });

    const by = AccountId.parse('administrator-1');
    const release = { at: plusMinutes(now, 60), by, reason: '本人来电确认' };
    await addresses.change('e04@example.com', (standing) => releasedBy(standing, release));
    expect((await addresses.suppressed(all)).items.map((item) => item.id)).not.toContain(id);
    expect(await stored('e04@example.com')).toMatchObject({ address: null, standing: { released: release } });
    await hear('e04@example.com', { kind: 'complaint', at: plusMinutes(now, 90) });
    expect((await addresses.suppressed(all)).items[0]).toMatchObject({ id, since: plusMinutes(now, 90) });
  });
});
