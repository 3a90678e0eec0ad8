import { describe, expect, test } from 'vitest';
import { CaseStatus } from '../../../shared/domain/case/case-words.ts';
import { CommandName } from '../../../shared/domain/case/commands.ts';
import { describeProblem } from '../../../shared/http/describe-problem.ts';
import { type FieldFault, fieldRules } from '../../../shared/http/field-fault.ts';
import type { Problem } from '../../../shared/http/problem.ts';
import { problemTags } from '../../../shared/http/problem-types.ts';
import { problemName, renderProblem } from '../../../shared/http/render-problem.ts';
import { ProblemView } from '../../../shared/http/views/problem-view.ts';

const request = { path: '/cases/x', requestId: 'r-1', language: 'zh-CN' } as const;

const rendered = (problem: Problem, language: 'zh-CN' | 'en' = 'zh-CN'): ProblemView =>
  ProblemView.parse(JSON.parse(String(renderProblem(problem, { ...request, language }).body)));

describe('every problem', () => {
  test('has an address that explains it in both languages', () => {
    for (const tag of problemTags) {
      expect(problemName(tag)).toMatch(/^[a-z]+(-[a-z]+)*$/);
      const text = describeProblem(problemName(tag)) ?? '';
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).toMatch(/[A-Za-z]{3}/);
    }
    expect(describeProblem('unheard-of')).toBeUndefined();
    expect(new Set(problemTags.map(problemName)).size).toBe(problemTags.length);
  });

  test('a refused status is told in words for each command in each status, in both languages', () => {
    for (const command of CommandName.options) {
      for (const status of CaseStatus.options) {
        const problem = { tag: 'wrongStatus', command, status } as const;
        expect(rendered(problem)).toMatchObject({ status: 409, command, caseStatus: status });
        expect(rendered(problem).detail).not.toMatch(/[{}]/);
        expect(rendered(problem, 'en').detail).not.toMatch(/[{}]|\p{Script=Han}/u);
      }
    }
  });

  test('the 409 names command and statuses from the transition table', () => {
    const problem = { tag: 'wrongStatus', command: 'return', status: 'handling' } as const;
    expect(rendered(problem).detail).toBe('办件现为“办理中”，不能退办；只有在这些状态下可以：已分办。');
    expect(rendered(problem, 'en').detail).toBe(
      'The case is being handled; to return is possible only while it is dispatched.',
    );
    const supplement = { tag: 'wrongStatus', command: 'supplement', status: 'answered' } as const;
    expect(rendered(supplement, 'en').detail).toContain('received or dispatched or being handled');
  });
});

describe('errors of fields', () => {
  test('each rule has words in both languages, with its limit', () => {
    for (const rule of Object.keys(fieldRules) as (keyof typeof fieldRules)[]) {
      const fault: FieldFault = { at: { pointer: '/a' }, rule, limit: '7' };
      const [error] = rendered({ tag: 'invalidRequest', faults: [fault] }).errors ?? [];
      expect(error).toMatchObject({ pointer: '/a', rule });
      expect(error?.message).not.toMatch(/[{}]/);
    }
  });

  test('a refusal that lies in a field names it', () => {
    expect(rendered({ tag: 'unitUnknown', field: 'assisting/2' }).errors).toEqual([
      { pointer: '/assisting/2', rule: 'unit-unknown', message: '没有这个单位' },
    ]);
    expect(rendered({ tag: 'notAMember' }, 'en').errors).toEqual([
      { pointer: '/handler', rule: 'not-a-member', message: 'Not a member of the unit' },
    ]);
    expect(rendered({ tag: 'draftMissing' }).errors).toBeUndefined();
  });
});

describe('headers', () => {
  const headersOf = (problem: Problem) => renderProblem(problem, request).headers;

  test('are those of RFC 9457, never stored', () => {
    expect(headersOf({ tag: 'notFound' })).toEqual({
      'content-type': 'application/problem+json',
      'content-language': 'zh-CN',
      'cache-control': 'no-store',
    });
  });

  test('tell what the client needs next', () => {
    expect(headersOf({ tag: 'stale', acts: 4 })).toMatchObject({ etag: '"4"' });
    expect(headersOf({ tag: 'busy' })).toMatchObject({ 'retry-after': '1' });
    expect(headersOf({ tag: 'unauthenticated' })).toMatchObject({ 'www-authenticate': 'Bearer' });
  });
});
