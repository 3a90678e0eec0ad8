import { beforeAll, describe, expect, test } from 'vitest';
import type { OperationId } from '../../shared/http/routes.ts';
import type { TestApi } from '../support/http-api.ts';
import { httpEvent } from '../support/http-event.ts';
import { apiWithoutTable, letter, problemIn, problemOf, submission } from '../support/http-problems.ts';

let api: TestApi;

beforeAll(async () => {
  api = await apiWithoutTable();
});

const caseId = '01K5XQ00000000000000000001';

describe('bodies', () => {
  test.each([
    ['{"enterpriseId":', '400 invalid-json'],
    ['', '400 invalid-request'],
    ['null', '400 invalid-request'],
    ['[]', '400 invalid-request'],
    ['"letter"', '400 invalid-request'],
    [`{"body":"${'a'.repeat(256 * 1024)}"}`, '413 body-too-large'],
  ])('%.30j', async (body, expected) => {
    expect(await problemIn(api, { ...submission, body })).toBe(expected);
  });

  test('bytes that are no UTF-8 are refused, not repaired', async () => {
    const event = httpEvent(submission);
    const broken = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]).toString('base64');
    const answer = await api.deliver({ ...event, body: broken, isBase64Encoded: true });
    expect(answer.json()).toMatchObject({ status: 400, type: '/problems/invalid-json' });
  });

  test('a body in base64 is read', async () => {
    const event = httpEvent(submission);
    const body = Buffer.from(JSON.stringify({ ...letter, subject: '' })).toString('base64');
    const answer = await api.deliver({ ...event, body, isBase64Encoded: true });
    expect(answer.json()).toMatchObject({ errors: [{ pointer: '/subject', rule: 'blank' }] });
  });

  test.each<[string, unknown, { pointer: string; rule: string }[]]>([
    ['an unknown field', { ...letter, priority: 1 }, [{ pointer: '/priority', rule: 'unknownField' }]],
    [
      'nothing',
      {},
      ['enterpriseId', 'kind', 'subject', 'body', 'consentsToPublication'].map((field) => ({
        pointer: `/${field}`,
        rule: 'required',
      })),
    ],
    [
      'a wrong type',
      { ...letter, consentsToPublication: 'yes' },
      [{ pointer: '/consentsToPublication', rule: 'type' }],
    ],
    ['an unknown kind', { ...letter, kind: 'complaint' }, [{ pointer: '/kind', rule: 'choice' }]],
    [
      'an id of another form',
      { ...letter, enterpriseId: 'E 01' },
      [{ pointer: '/enterpriseId', rule: 'format' }],
    ],
    ['a long subject', { ...letter, subject: '长'.repeat(101) }, [{ pointer: '/subject', rule: 'tooLong' }]],
    ['a long body', { ...letter, body: '长'.repeat(5001) }, [{ pointer: '/body', rule: 'tooLong' }]],
    ['many bytes', { ...letter, body: '𠮷'.repeat(5000) }, [{ pointer: '/body', rule: 'tooManyBytes' }]],
    [
      'a hidden character',
      { ...letter, subject: '补助\u202E' },
      [{ pointer: '/subject', rule: 'characters' }],
    ],
    [
      'two faults',
      { ...letter, subject: '', kind: 1 },
      [
        { pointer: '/kind', rule: 'choice' },
        { pointer: '/subject', rule: 'blank' },
      ],
    ],
    [
      '__proto__',
      JSON.stringify(letter).replace('{', '{"__proto__":{},'),
      [{ pointer: '/__proto__', rule: 'unknownField' }],
    ],
    [
      'a key twice',
      JSON.stringify(letter).replace('{', '{"kind":"appeal",'),
      [{ pointer: '/kind', rule: 'duplicateField' }],
    ],
    ['a nest', { ...letter, body: [[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]] }, [{ pointer: '', rule: 'tooDeep' }]],
  ])('%s', async (_name, body, errors) => {
    const problem = await problemOf(api, { ...submission, body });
    expect(problem.status).toBe(400);
    expect(problem.errors?.map(({ pointer, rule }) => ({ pointer, rule }))).toEqual(errors);
  });

  test('at most twenty faults are told, and nothing of what was sent', async () => {
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`field${n}`, 'secret-value']));
    const { errors, answer } = await problemOf(api, { ...submission, body: many });
    expect(errors).toHaveLength(20);
    expect(answer.text).not.toContain('secret-value');
  });

  test.each<[OperationId, string, unknown, string]>([
    [
      'dispatchCase',
      'clerk',
      { lead: 'a', assisting: Array.from({ length: 21 }, (_, n) => `u${n}`) },
      '/assisting tooMany',
    ],
    ['dispatchCase', 'clerk', { lead: 'a', assisting: ['b', 'not an id'] }, '/assisting/1 format'],
    ['dispatchCase', 'clerk', { lead: 'a', note: '' }, '/note blank'],
    ['rejectCase', 'clerk', { reason: '理由'.repeat(501), rightPath: '途径' }, '/reason tooLong'],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-02-30T09:00:00+08:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '1926-09-28T09:00:00+08:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-09-28T09:00:00', means: 'telephone', person: '林', outcome: '好' },
      '/contactedAt format',
    ],
    [
      'logContact',
      'handler',
      { contactedAt: '2026-09-28T09:00:00Z', means: 'telephone', person: '林\n二', outcome: '好' },
      '/person characters',
    ],
    ['draftAnswer', 'handler', { text: '答'.repeat(10_001) }, '/text tooLong'],
    ['acceptCase', 'lead', { reason: 'x' }, '/reason unknownField'],
    ['designateHandler', 'lead', {}, '/handler required'],
  ])('%s by %s', async (operation, as, body, expected) => {
    const { errors } = await problemOf(api, {
      operation,
      as,
      params: { caseId },
      headers: { 'if-match': '"1"' },
      body,
    });
    expect(errors?.map(({ pointer, rule }) => `${pointer} ${rule}`)).toEqual([expected]);
  });
});
