import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { problemTags } from '../../shared/http/problem-types.ts';
import { problemName } from '../../shared/http/render-problem.ts';
import type { TestRequest } from '../support/http-event.ts';
import { referencePages } from '../support/reference-pages.ts';

const root = join(import.meta.dirname, '..', '..');
const pages = referencePages();
afterAll(() => pages.remove());

const get = async (request: TestRequest) => pages.get(request);
const textOf = (body: string | Uint8Array | undefined): string => Buffer.from(body ?? '').toString('utf8');

describe('the reference', () => {
  test('serves openapi.json as it is in the repository', async () => {
    const { status, headers, body } = await get({ operation: 'getOpenApi' });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('application/json');
    expect(textOf(body)).toBe(readFileSync(join(root, 'docs/openapi.json'), 'utf8'));
  });

  test('is a Chinese page that loads nothing from elsewhere and runs nothing inline', async () => {
    const { headers, body } = await get({ operation: 'getReference' });
    const page = textOf(body);
    expect(page).toContain('<html lang="zh-CN">');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:/);
    const loaded = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    for (const address of loaded.filter((each) => each !== 'openapi.json')) {
      const file = await get({
        operation: 'getReferenceFile',
        params: { file: address.replace('reference/', '') },
      });
      expect({ address, status: file.status }).toEqual({ address, status: 200 });
    }
    expect(page.match(/<script(?![^>]*src=)|<style|\son\w+=|style=/)).toBeNull();
  });

  test('is compressed for whoever takes it', async () => {
    const file = { operation: 'getReferenceFile', params: { file: 'swagger-ui-bundle.js' } } as const;
    const plain = await get(file);
    const packed = await get({ ...file, headers: { 'accept-encoding': 'gzip, deflate, br' } });
    const refused = await get({ ...file, headers: { 'accept-encoding': 'gzip;q=0, identity' } });
    expect(packed.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(gunzipSync(packed.body ?? '').equals(Buffer.from(plain.body ?? ''))).toBe(true);
    expect(refused.headers['content-encoding']).toBeUndefined();
    // What a function answers may have 6 MB, in base64.
    expect(Buffer.from(packed.body ?? '').length).toBeLessThan(1_000_000);
  });

  test('is revalidated by its ETag', async () => {
    const { headers } = await get({ operation: 'getReference' });
    expect(headers['cache-control']).toMatch(/^public, max-age=\d+$/);
    const again = await get({ operation: 'getReference', headers: { 'if-none-match': headers['etag'] } });
    expect(again).toMatchObject({ status: 304, body: undefined, headers: { etag: headers['etag'] } });
  });

  test.each(['reference.ts', '../routes.ts', 'constructor', 'swagger-ui.js', ''])(
    'has no file %j',
    async (file) => {
      const { status, headers } = await get({ operation: 'getReferenceFile', params: { file } });
      expect({ status, type: headers['content-type'] }).toEqual({
        status: 404,
        type: 'application/problem+json',
      });
    },
  );

  test('explains every problem at the address of its type', async () => {
    for (const tag of problemTags) {
      const { status, body } = await get({
        operation: 'describeProblem',
        params: { problem: problemName(tag) },
      });
      expect(status).toBe(200);
      expect(textOf(body)).toContain(problemName(tag));
    }
    expect((await get({ operation: 'describeProblem', params: { problem: 'unheard-of' } })).status).toBe(404);
  });
});
