import type { BucketCorsRule } from '../system/bucket-spec.ts';
import type { StorageRequest } from './presigned-request.ts';

type Headers = Readonly<Record<string, string>>;

const matches = (patterns: readonly string[], text: string): boolean =>
  patterns.some((pattern) => {
    const [start = '', end] = pattern.split('*', 2);
    return end === undefined ? pattern === text : text.startsWith(start) && text.endsWith(end);
  });

/** What a bucket tells a browser of another origin; undefined when no rule lets it, to a preflight 403. */
export function bucketCors(
  rules: readonly BucketCorsRule[],
  { method, headers }: Pick<StorageRequest, 'method' | 'headers'>,
): Headers | undefined {
  const { origin } = headers;
  if (origin === undefined) return undefined;
  const wanted = method === 'OPTIONS' ? headers['access-control-request-method'] : method;
  const asked = (headers['access-control-request-headers'] ?? '').split(',').map((name) => name.trim());
  const rule = rules.find(
    ({ AllowedOrigins, AllowedMethods, AllowedHeaders }) =>
      matches(AllowedOrigins, origin) &&
      AllowedMethods.includes(wanted ?? '') &&
      asked.every((name) => name === '' || matches(AllowedHeaders, name.toLowerCase())),
  );
  if (rule === undefined) return undefined;
  return {
    'access-control-allow-origin': rule.AllowedOrigins.includes('*') ? '*' : origin,
    'access-control-allow-methods': rule.AllowedMethods.join(', '),
    vary: 'Origin, Access-Control-Request-Headers, Access-Control-Request-Method',
    ...(asked[0] !== '' && { 'access-control-allow-headers': asked.join(', ') }),
    ...(rule.ExposedHeaders.length > 0 && {
      'access-control-expose-headers': rule.ExposedHeaders.join(', '),
    }),
    ...(rule.MaxAge !== undefined && { 'access-control-max-age': String(rule.MaxAge) }),
  };
}
