import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { isUnchanged } from '../../shared/http/entity-tag.ts';
import type { HttpRequest, HttpResponse } from '../../shared/http/http-message.ts';
import type { ReferenceFile } from '../../shared/http/reference-files.ts';

const compress = promisify(gzip);

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
};

// Everything from here, nothing from elsewhere; Swagger UI's style sheet has images as data, and it sets styles on elements.
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

interface Packed {
  readonly entityTag: string;
  readonly plain: Uint8Array;
  readonly gzipped: Uint8Array;
}

/** Answers with a file of the reference: public, revalidated by its ETag, compressed for whoever takes it. */
export type StaticFiles = (
  name: ReferenceFile,
  request: Pick<HttpRequest, 'headers'>,
) => Promise<HttpResponse>;

/** The files in a directory, each read and compressed once, when it is first asked for. */
export function staticFiles(directory: string): StaticFiles {
  const packed = new Map<string, Promise<Packed>>();
  return async (name, { headers }) => {
    const file = packed.get(name) ?? pack(join(directory, name));
    packed.set(name, file);
    const { entityTag, plain, gzipped } = await file;
    const common = {
      etag: entityTag,
      'cache-control': 'public, max-age=300',
      vary: 'accept-encoding',
    };
    if (isUnchanged(headers['if-none-match'], entityTag)) {
      return { status: 304, headers: common, body: undefined };
    }
    const takesGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(headers['accept-encoding'] ?? '');
    return {
      status: 200,
      headers: {
        ...common,
        'content-type': contentTypes[extname(name)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'referrer-policy': 'no-referrer',
        ...(takesGzip && { 'content-encoding': 'gzip' }),
      },
      body: takesGzip ? gzipped : plain,
    };
  };
}

async function pack(file: string): Promise<Packed> {
  const plain = await readFile(file);
  const digest = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { entityTag: `"${digest}"`, plain, gzipped: await compress(plain) };
}
