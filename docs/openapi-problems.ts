import * as z from 'zod';
import type { ZodOpenApiExamplesObject, ZodOpenApiResponseObject } from 'zod-openapi';
import { attachmentProblems } from '../shared/http/attachment-problem-types.ts';
import type { Problem, ProblemTag } from '../shared/http/problem.ts';
import { problemTags, problemTypes } from '../shared/http/problem-types.ts';
import { problemName, renderProblem } from '../shared/http/render-problem.ts';
import { ProblemView } from '../shared/http/views/problem-view.ts';
import { headersNamed } from './openapi-headers.ts';

const unitProblems = ['unitUnknown', 'unitTwice', 'unitOutsideSubtree', 'unitClosed'] as const;

const request = {
  path: '/cases/01M3X9B5R0QZT4C8G6W2N7KD1E',
  requestId: 'bA7fXh0kSQMEJ0w=',
} as const;

/** What API Gateway says where it refuses a request before any function sees it. */
const GatewayMessage = z
  .strictObject({ message: z.string().nullable() })
  .readonly()
  .meta({ id: 'GatewayMessage', description: '网关自己的答复 · An answer of the gateway itself' });

const gatewayRefusals: Readonly<Record<string, { readonly description: string; readonly message: string }>> =
  {
    '401': { description: '令牌无效 · No valid token', message: 'Unauthorized' },
    '403': { description: '令牌缺少 scope · The token lacks the scope', message: 'Forbidden' },
    '413': { description: '超过 10 MB · Over 10 MB', message: 'Request Entity Too Large' },
    '429': { description: '请求过于频繁 · Too many requests', message: 'Too Many Requests' },
    '503': { description: '系统没有答复 · No answer', message: 'Service Unavailable' },
  };
/** Any operation may be refused so by the gateway, whatever its own problems are. */
const refusedAnywhere = ['401', '403', '429', '503'] as const;

/** An example of every problem. */
export const problemExamples: ZodOpenApiExamplesObject = Object.fromEntries(
  problemTags.map((tag) => [problemName(tag), exampleOf(tag)]),
);

/** Every set of problems that operations answer with one status, as responses of the document, named by its problems. */
export function problemComponents(
  operations: readonly (readonly ProblemTag[])[],
): Record<string, ZodOpenApiResponseObject> {
  const sets = operations.flatMap((tags) => byStatus(tags));
  return Object.fromEntries(sets.map((set) => [nameOf(...set), responseOf(...set)]));
}

/** The responses of an operation that are problems, one for each status. */
export function problemResponses(
  tags: readonly ProblemTag[],
): Readonly<Record<string, { readonly $ref: `#/components/responses/${string}` }>> {
  return Object.fromEntries(
    byStatus(tags).map(([status, ofStatus]) => [
      status,
      { $ref: `#/components/responses/${nameOf(status, ofStatus)}` as const },
    ]),
  );
}

function byStatus(tags: readonly ProblemTag[]): readonly (readonly [string, readonly ProblemTag[]])[] {
  const ofOurs = Map.groupBy(tags, (tag) => String(problemTypes[tag].status));
  const statuses = new Set([...refusedAnywhere, ...ofOurs.keys()]);
  return [...statuses].toSorted().map((status) => [status, ofOurs.get(status) ?? []]);
}

function nameOf(status: string, tags: readonly ProblemTag[]): string {
  return tags.length === 0 ? `gateway.${status}` : tags.map(problemName).join('.');
}

function responseOf(status: string, tags: readonly ProblemTag[]): ZodOpenApiResponseObject {
  const byGateway = gatewayRefusals[status];
  const examples = tags.map((tag) => [
    problemName(tag),
    { $ref: `#/components/examples/${problemName(tag)}` as const },
  ]);
  return {
    description: [...tags.map(lineOf), ...(byGateway ? [`* ${byGateway.description}`] : [])].join('\n'),
    headers: headersNamed([
      'Access-Control-Allow-Origin',
      ...(tags.length > 0 ? (['Content-Language'] as const) : []),
      ...(tags.includes('stale') ? (['ETag'] as const) : []),
      ...(status === '503' || status === '429' ? (['Retry-After'] as const) : []),
    ]),
    content: {
      ...(tags.length > 0 && {
        'application/problem+json': { schema: ProblemView, examples: Object.fromEntries(examples) },
      }),
      ...(byGateway && {
        'application/json': { schema: GatewayMessage, example: { message: byGateway.message } },
      }),
    },
  };
}

function lineOf(tag: ProblemTag): string {
  const { title } = problemTypes[tag];
  return `* \`${problemName(tag)}\` ${title.zh} · ${title.en}`;
}

function exampleOf(tag: ProblemTag) {
  const { body } = renderProblem(exampleProblem(tag), { ...request, language: 'zh-CN' });
  return { summary: problemTypes[tag].title.zh, value: ProblemView.parse(JSON.parse(String(body))) };
}

function exampleProblem(tag: ProblemTag): Problem {
  if (tag === 'wrongStatus') return { tag, command: 'return', status: 'handling' };
  if (tag === 'tooManyLetters' || tag === 'tooManyTestMails') return { tag, retryAfterSeconds: 1800 };
  if (tag === 'stale') return { tag, acts: 4 };
  if (tag === 'invalidRequest') {
    return { tag, faults: [{ at: { pointer: '/subject' }, rule: 'tooLong', limit: '100' }] };
  }
  if (tag === 'policyStanding') return { tag, policyCommand: 'amend', standing: 'withdrawn' };
  if (tag === 'programmeTwice') return { tag, field: 'programmes/1/id' };
  if (tag === 'windowReversed') return { tag, field: 'programmes/0/windows/0' };
  if (tag === 'validityBeforeIssue') return { tag, field: 'validUntil' };
  if (isUnitProblem(tag)) return { tag, field: 'assisting/0' };
  if (isAttachmentProblem(tag)) return { tag, field: 'attachments/0' };
  if (tag === 'creditCodeIrregular' || tag === 'codeNotAdmitted') return { tag, rule: 'checkDigit' };
  return { tag };
}

function isUnitProblem(tag: ProblemTag): tag is (typeof unitProblems)[number] {
  return unitProblems.some((each) => each === tag);
}

function isAttachmentProblem(tag: ProblemTag): tag is (typeof attachmentProblems)[number] {
  return attachmentProblems.some((each) => each === tag);
}
