/** A finding as Spectral reports it, with the value that it is about. */
export interface Finding {
  readonly rule: string;
  /** A JSON Pointer into openapi.json, without the leading slash. */
  readonly path: string;
  readonly value: unknown;
  /** In the path, the query, the headers or the body of some request. */
  readonly isSent: boolean;
}

/** A rule that does not hold for us, where it does not, and why. */
interface Exception {
  readonly rule: string;
  readonly where: (finding: Finding) => boolean;
  readonly reason: string;
}

const everywhere = (): boolean => true;
const at =
  (path: string) =>
  (finding: Finding): boolean =>
    finding.path === path;
const inAnswers = ({ isSent }: Finding): boolean => !isSent;

/** A pattern without an open end, or a date or an instant: of one length, or of a greatest length, as it is. */
function isBounded({ value }: Finding): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('format' in value) return value.format === 'date' || value.format === 'date-time';
  if (!('pattern' in value)) return false;
  return /^\^[^*+]*\$$/.test(String(value.pattern)) && !/\{\d+,\}/.test(String(value.pattern));
}

/** Every finding of the two rulesets that stands, reasoned. An exception that nothing needs fails the test, too. */
export const spectralExceptions: readonly Exception[] = [
  {
    rule: 'owasp:api2:2023-read-restricted',
    where: ({ path }) => path.startsWith('paths//library'),
    reason: 'The library of policies is public; it holds nothing about anybody.',
  },
  {
    rule: 'info-contact',
    where: at('info'),
    reason: 'Whom to ask differs from city to city; one document describes the API of all of them.',
  },
  {
    rule: 'license-url',
    where: at('info/license'),
    reason: 'OpenAPI 3.1 allows either url or identifier; the SPDX identifier is the one that programs read.',
  },
  {
    rule: 'openapi-tags-alphabetical',
    where: at('tags'),
    reason: 'The groups stand in the order in which a letter meets them; in Chinese, letters give no order.',
  },
  {
    rule: 'oas3-unused-component',
    where: at('components/examples/no-route'),
    reason: 'The answer to a path that is not in the document, so that no operation can refer to it.',
  },
  {
    rule: 'oas3-valid-media-example',
    where: ({ path }) => path.endsWith('/example/name/en'),
    reason:
      'Spectral reads patterns without the flag u, and takes the letters of \\p{Cc} for themselves; examples.test.ts reads them as JSON Schema has it.',
  },
  {
    rule: 'owasp:api4:2023-rate-limit',
    where: everywhere,
    reason:
      'The limits of the gateway hold for all clients together: a number in an answer would say nothing about one client. Who meets a limit is told by 429.',
  },
  {
    rule: 'owasp:api4:2023-string-limit',
    where: isBounded,
    reason: 'Its pattern or its format bounds the length already; a second number could only contradict it.',
  },
  {
    rule: 'owasp:api4:2023-string-limit',
    where: inAnswers,
    reason: 'The rule guards our resources. What we answer was bounded when it was sent, or is ours.',
  },
  {
    rule: 'owasp:api4:2023-string-restricted',
    where: inAnswers,
    reason: 'The same: the texts in answers are those that were checked when they were sent, or ours.',
  },
  {
    rule: 'owasp:api4:2023-array-limit',
    where: inAnswers,
    reason: 'The same: lists come in pages of at most 100, and the others are bounded by what people do.',
  },
];
