import type { ZodOpenApiExamplesObject, ZodOpenApiResponseObject } from 'zod-openapi';
import type { Problem, ProblemTag } from '../shared/http/problem.ts';
import { problemTags, problemTypes } from '../shared/http/problem-types.ts';
import { problemName, renderProblem } from '../shared/http/render-problem.ts';
import { ProblemView } from '../shared/http/views/problem-view.ts';
import { headersNamed } from './openapi-headers.ts';

const request = {
  path: '/cases/01M3X9B5R0QZT4C8G6W2N7KD1E',
  requestId: 'bA7fXh0kSQMEJ0w=',
} as const;

/** An example of every problem. */
export const problemExamples: ZodOpenApiExamplesObject = Object.fromEntries(
  problemTags.map((tag) => [problemName(tag), exampleOf(tag)]),
);

/** Every set of problems that operations answer with one status, as responses of the document, named by its problems. */
export function problemComponents(
  operations: readonly (readonly ProblemTag[])[],
): Record<string, ZodOpenApiResponseObject> {
  const sets = operations.flatMap((tags) => byStatus(tags).map(([, ofStatus]) => ofStatus));
  return Object.fromEntries(sets.map((tags) => [nameOf(tags), responseOf(tags)]));
}

/** The responses of an operation that are problems, one for each status. */
export function problemResponses(
  tags: readonly ProblemTag[],
): Readonly<Record<string, { readonly $ref: `#/components/responses/${string}` }>> {
  return Object.fromEntries(
    byStatus(tags).map(([status, ofStatus]) => [
      String(status),
      { $ref: `#/components/responses/${nameOf(ofStatus)}` as const },
    ]),
  );
}

function byStatus(tags: readonly ProblemTag[]): readonly (readonly [number, readonly ProblemTag[]])[] {
  return [...Map.groupBy(tags, (tag) => problemTypes[tag].status)];
}

function nameOf(tags: readonly ProblemTag[]): string {
  return tags.map(problemName).join('.');
}

function responseOf(tags: readonly ProblemTag[]): ZodOpenApiResponseObject {
  const examples = tags.map((tag) => [
    problemName(tag),
    { $ref: `#/components/examples/${problemName(tag)}` as const },
  ]);
  return {
    description: tags.map(lineOf).join('\n'),
    headers: headersNamed([
      'Content-Language',
      ...(tags.includes('stale') ? (['ETag'] as const) : []),
      ...(tags.includes('busy') ? (['Retry-After'] as const) : []),
    ]),
    content: {
      'application/problem+json': { schema: ProblemView, examples: Object.fromEntries(examples) },
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
  if (tag === 'stale') return { tag, acts: 4 };
  if (tag === 'invalidRequest') {
    return { tag, faults: [{ at: { pointer: '/subject' }, rule: 'tooLong', limit: '100' }] };
  }
  if (tag === 'unitUnknown' || tag === 'unitTwice' || tag === 'unitOutsideSubtree') {
    return { tag, field: 'assisting/0' };
  }
  return { tag };
}
