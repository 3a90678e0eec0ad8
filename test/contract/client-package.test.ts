import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, expectTypeOf, onTestFinished, test } from 'vitest';
import { type ApiClient, apiClient, type Connection, type Reply } from 'zhitong/client';
import type { CaseCardView } from '../../shared/http/views/case-card-view.ts';
import { allContracts } from '../../shared/http/contracts.ts';
import { routes } from '../../shared/http/routes.ts';

const connection: Connection = { baseUrl: 'http://127.0.0.1:1', token: () => 'token' };
const letter = {
  enterpriseId: 'E01',
  kind: 'consultation',
  subject: '咨询',
  body: '请问今年有相关的补助政策吗？',
  consentsToPublication: true,
} as const;

describe('the client as an entry of the package', () => {
  test('has a function for each operation of the contracts but those that are signed', () => {
    const called = Object.values(allContracts)
      .map(({ operationId }) => operationId)
      .filter((operationId) => routes[operationId].auth !== 'signature');
    expect(Object.keys(apiClient(connection)).toSorted()).toEqual(called.toSorted());
  });

  test('is found by a program that has the package linked, and runs in it as it is', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'zhitong-client-'));
    onTestFinished(async () => rm(dir, { recursive: true }));
    await mkdir(join(dir, 'node_modules'));
    await symlink(process.cwd(), join(dir, 'node_modules', 'zhitong'));
    const program = `
      import { apiClient } from 'zhitong/client';
      const api = apiClient({ baseUrl: 'http://127.0.0.1:1', token: () => 'token' });
      console.log(typeof api.submitLetter, await api.getMe({}).catch(() => 'nobody listens'));
      await import('zhitong/shared/http/routes.ts').catch(({ code }) => console.log(code));
    `;
    await writeFile(join(dir, 'program.mjs'), program);
    const { stdout } = await promisify(execFile)(process.execPath, ['program.mjs'], { cwd: dir });
    expect(stdout.trim().split('\n')).toEqual(['function nobody listens', 'ERR_PACKAGE_PATH_NOT_EXPORTED']);
  });

  test('knows what each operation takes and gives', () => {
    expectTypeOf<ApiClient['submitLetter']>().returns.resolves.toEqualTypeOf<Reply<CaseCardViewOutput>>();
    expectTypeOf<ApiClient['submitLetter']>().parameter(0).toHaveProperty('subject').toEqualTypeOf<string>();
    expectTypeOf(letter).toExtend<Parameters<ApiClient['submitLetter']>[0]>();
    const { subject: _left, ...withoutSubject } = letter;
    expectTypeOf(withoutSubject).not.toExtend<Parameters<ApiClient['submitLetter']>[0]>();
    expectTypeOf({ ...letter, kind: 'complaint' as const }).not.toExtend<
      Parameters<ApiClient['submitLetter']>[0]
    >();
    // A command does not compile without the state that its sender has read.
    expectTypeOf<{ idempotencyKey: string }>().not.toExtend<Parameters<ApiClient['acceptCase']>[1]>();
    expectTypeOf<{ ifMatch: string }>().toExtend<Parameters<ApiClient['acceptCase']>[1]>();
  });
});

type CaseCardViewOutput = ReturnType<typeof CaseCardView.parse>;
