import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { headerKey } from '../../../shared/adapters/dynamo/keys.ts';
import { enterpriseId, people, units } from '../../support/case-world.ts';
import { submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
const [good, bad] = [submission(1), submission(2)];
const { pk, sk } = headerKey.keyOf({ caseId: bad.next.id });

beforeAll(async () => {
  engine = await startEngine();
  for (const letter of [good, bad]) await dynamoCaseStore(engine.table).save(letter);
  await engine.table.client.send(
    new UpdateCommand({
      TableName: engine.table.name,
      Key: { pk, sk },
      UpdateExpression: 'SET #status = :lost',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':lost': 'lost' },
    }),
  );
});
afterAll(async () => engine.stop());

const page = { limit: 20, after: undefined };
const fault = `the item ${pk} | ${sk} is bad: status (invalid_value)`;

describe('an item that is not what its entity promises', () => {
  it('fails the command that reads it', async () => {
    const store = dynamoCaseStore(engine.table);
    const ask = { idempotency: bad.record.key, accountId: people.clerk, unitIds: [], memberId: undefined };
    await expect(store.load({ ...ask, caseId: bad.next.id }, bad.commit.at)).rejects.toThrow(fault);
  });

  it('fails the list that it is in: it is never left out', async () => {
    const cases = dynamoCaseReader(engine.table);
    await expect(cases.heldBy(units.hub.id, page)).rejects.toThrow(fault);
    await expect(cases.writtenBy(enterpriseId, page)).rejects.toThrow(fault);
  });

  it('does not trouble the other cases', async () => {
    const found = await dynamoCaseReader(engine.table).caseWithTexts(good.next.id);
    expect(found?.caseFile).toEqual(good.next);
  });
});
