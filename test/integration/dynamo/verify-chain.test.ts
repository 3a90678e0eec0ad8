import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { commitKey } from '../../../shared/adapters/dynamo/keys.ts';
import { units } from '../../support/case-world.ts';
import { caseIdOf, dispatch, submission } from '../../support/case-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';

let engine: Engine;
let directory: string;

beforeAll(async () => {
  engine = await startEngine();
  const store = dynamoCaseStore(engine.table);
  for (const letter of [submission(1), submission(2)]) {
    await store.save(letter);
    await store.save(dispatch(letter.next, units.science));
  }
  directory = await mkdtemp(join(tmpdir(), 'zhitong-chain-'));
  await mkdir(join(directory, '.local'));
  const stack = {
    region: 'local',
    endpoints: { tables: engine.endpoint },
    tableNames: [engine.table.name],
  };
  await writeFile(join(directory, '.local', 'stack.json'), JSON.stringify(stack));
});
afterAll(async () => {
  await engine.stop();
  await rm(directory, { recursive: true });
});

const script = join(import.meta.dirname, '../../../shared/runtime/cli/verify-chain.ts');

interface Outcome {
  readonly code: number | string | null | undefined;
  readonly printed: string;
}

async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = directory): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, printed: stdout + stderr });
    });
  });
}

it('prints the chain of a case of the local stack, version by version, and says that it holds', async () => {
  const { code, printed } = await run([caseIdOf(1)]);
  expect(printed).toMatch(
    /^1 {2}2026-09-24T09:50:00.000Z {2}submit {6}[0-9a-f]{64}\n2 .* dispatch .*\nThe chain holds\.\n$/,
  );
  expect(code).toBe(0);
});

it('asks the table that the environment names', async () => {
  const env = {
    TABLE_NAME: engine.table.name,
    AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  expect(await run([caseIdOf(1)], env, tmpdir())).toMatchObject({ code: 0 });
});

it('exits with 1 at a commit that was changed, and shows what still holds', async () => {
  await engine.table.client.send(
    new UpdateCommand({
      TableName: engine.table.name,
      Key: commitKey.keyOf({ caseId: caseIdOf(2), version: 2 }),
      UpdateExpression: 'SET #by.accountId = :other',
      ExpressionAttributeNames: { '#by': 'by' },
      ExpressionAttributeValues: { ':other': 'somebody-else' },
    }),
  );
  const { code, printed } = await run([caseIdOf(2)]);
  expect(printed).toMatch(/^1 .* submit .*\nBROKEN: \{"tag":"contentDiffers","version":2\}\n$/);
  expect(code).toBe(1);
});

it('exits with 2 when there is nothing to verify', async () => {
  expect(await run([caseIdOf(404)])).toMatchObject({
    code: 2,
    printed: `There is no case ${caseIdOf(404)}.\n`,
  });
  expect(await run(['no-id'])).toMatchObject({ code: 2 });
  expect(await run([caseIdOf(1)], {}, tmpdir())).toMatchObject({
    code: 2,
    printed: expect.stringContaining('TABLE_NAME'),
  });
});
