import type { StorageRequest } from '../storage/presigned-request.ts';
import type { Asked } from './statement.ts';

const actions: Readonly<Record<string, string>> = {
  GET: 's3:GetObject',
  HEAD: 's3:GetObject',
  PUT: 's3:PutObject',
  DELETE: 's3:DeleteObject',
};

/**
 * What a request for an object asks to do; a copy also reads its source.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazons3.html
 */
export function askedOfBuckets(
  { method, url, headers }: StorageRequest,
  partition: string,
): readonly Asked[] {
  const arnOf = (path: string): string =>
    `arn:${partition}:s3:::${decodeURIComponent(path).replace(/^\//u, '')}`;
  const tagging = url.searchParams.has('tagging') ? 'Tagging' : '';
  const action = `${actions[method] ?? `s3:${method}`}${tagging}`;
  const source = headers['x-amz-copy-source'];
  return [
    { action, resource: arnOf(url.pathname) },
    ...(source === undefined ? [] : [{ action: 's3:GetObject', resource: arnOf(source) }]),
  ];
}

/** Who has signed the request, in its headers or its address. */
export function signerOf({ url, headers }: StorageRequest): string {
  const inHeader = /Credential=([^/]+)\//u.exec(headers['authorization'] ?? '')?.[1];
  return inHeader ?? url.searchParams.get('X-Amz-Credential')?.split('/')[0] ?? '';
}
