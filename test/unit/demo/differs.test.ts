import { expect, test } from 'vitest';
import { Differs, expectSame, succeeded } from '../../../local/demo/differs.ts';

test('what is as told passes, whatever the order of its properties', () => {
  expect(() => expectSame('the case', { a: 1, b: ['x'] }, { b: ['x'], a: 1 })).not.toThrow();
});

test('what is not as told ends the demo and says both', () => {
  const told = { status: 'answered' };
  expect(() => expectSame('the case', { status: 'handling' }, told)).toThrow(
    new Differs('the case: the story says {"status":"answered"}, but it is {"status":"handling"}'),
  );
});

test('a problem instead of a success ends the demo with the problem', () => {
  const problem = { type: 'stale', title: 'Stale', status: 412, detail: '', instance: '', requestId: '' };
  const reply = { ok: false, status: 412, problem, etag: undefined } as const;
  expect(() => succeeded('the answer', reply)).toThrow(/the answer: answered 412 .*"Stale"/);
});
