import { afterAll, beforeAll, expect, test } from 'vitest';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { StorageBusy } from '../../../shared/app/ports.ts';
import { readCase, readTimeline } from '../../../shared/app/read-case.ts';
import { beijing } from '../../support/case-world.ts';
import { citizens, readerOf, settle, submitted } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await startEngine();
});
afterAll(async () => engine.stop());

test('staff who cannot be traced read nothing; the enterprise reads its letter all the same', async () => {
  const now = beijing('2026-09-24 17:50');
  const caseId = await submitted(await settle(engine), now);
  const keep = async (): Promise<never> => Promise.reject(new StorageBusy('no trace can be kept'));
  const deps = { cases: readerOf(engine), directory: dynamoDirectory(engine.table), traces: { keep } };
  const page = { limit: 20, after: undefined };

  const clerk = { accountId: citizens.clerk, now };
  await expect(readCase(deps, clerk, caseId)).rejects.toThrow(StorageBusy);
  await expect(readTimeline(deps, clerk, caseId, page)).rejects.toThrow(StorageBusy);
  const writer = { accountId: citizens.writer, now };
  expect(await readCase(deps, writer, caseId)).toMatchObject({ ok: true, value: { writer: null } });
  expect(await readTimeline(deps, writer, caseId, page)).toMatchObject({ ok: true });
});
