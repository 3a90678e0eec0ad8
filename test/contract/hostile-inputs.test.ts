import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cursorOf } from '../../shared/http/paging.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi, type TestCase } from '../support/city-api.ts';
import { httpEvent, type TestRequest } from '../support/http-event.ts';
import { letter, problemOf } from '../support/http-problems.ts';
import { itemsIn } from '../support/items-in.ts';
import { unpromised } from '../support/openapi-check.ts';

const { writer, clerk, scienceHandler, administrator } = citizens;

let city: CityApi;
let known: TestCase;
beforeAll(async () => {
  city = await cityApi();
  known = await city.begin();
});
afterAll(async () => city.engine.stop());

/** What of the problem names a field, and that the table holds after it what it held before, to the byte. */
async function refusedUntouched(request: TestRequest): Promise<readonly string[]> {
  const before = await itemsIn(city.engine);
  const { status, type, errors } = await problemOf(city.api, request);
  expect(await itemsIn(city.engine)).toEqual(before);
  const faults = (errors ?? []).map(({ pointer, parameter, rule }) => `${pointer ?? parameter} ${rule}`);
  return [`${status} ${type.replace('/problems/', '')}`, ...faults];
}

const submission = (body: unknown): TestRequest => ({ operation: 'submitLetter', as: writer, body });
const onCase = (operation: OperationId, as: string, body: unknown, etag = known.etag()): TestRequest => ({
  operation,
  as,
  params: { caseId: known.caseId },
  headers: { 'if-match': etag },
  body,
});
/** JSON in which the first field of the letter is spelt this way. */
const spelt = (field: string): string => JSON.stringify(letter).replace('{', `{${field},`);
const withSubject = (text: string): string =>
  JSON.stringify({ ...letter, subject: 'HERE' }).replace('HERE', text);

const invalid = '400 invalid-request';

describe('hostile bodies are refused, the field and the rule named, and nothing is written', () => {
  test.each<[string, () => TestRequest, readonly string[]]>([
    [
      'a header in a subject',
      () => submission({ ...letter, subject: '补助\r\nBcc: thief@example.com' }),
      [invalid, '/subject characters'],
    ],
    [
      'a header in a name',
      () => ownData({ name: '陈\r\nBcc: a@example.com' }),
      [invalid, '/name characters'],
    ],
    [
      'a header in an address',
      () => ownData({ email: 'a@example.com\r\nBcc: b@example.com' }),
      [invalid, '/email format'],
    ],
    ['two addresses', () => ownData({ email: 'a@example.com,b@example.com' }), [invalid, '/email format']],
    ['an address with a name', () => ownData({ email: '陈 <a@example.com>' }), [invalid, '/email format']],
    ['a name that reads backwards', () => ownData({ name: '陈\u202E示一' }), [invalid, '/name characters']],
    ['a name with an isolate', () => ownData({ name: '陈\u2066示一\u2069' }), [invalid, '/name characters']],
    ['a name of no width', () => ownData({ name: '\u200B' }), [invalid, '/name characters']],
    ['a name joined without width', () => ownData({ name: '陈\u200D一' }), [invalid, '/name characters']],
    ['a name over two lines', () => ownData({ name: '陈\u2028一' }), [invalid, '/name characters']],
    ['a byte order mark within a name', () => ownData({ name: '陈\uFEFF一' }), [invalid, '/name characters']],
    ['half a character', () => submission(withSubject('\\ud83d')), [invalid, '/subject characters']],
    [
      'half a character in a long text',
      () => submission({ ...letter, body: '正文\udc00' }),
      [invalid, '/body characters'],
    ],
    [
      'a NUL in a long text',
      () => submission({ ...letter, body: '正文\u0000' }),
      [invalid, '/body characters'],
    ],
    [
      'an escape in a long text',
      () => submission({ ...letter, body: '正\u001b[2J文' }),
      [invalid, '/body characters'],
    ],
    [
      'constructor',
      () => submission(spelt('"constructor":{"prototype":{}}')),
      [invalid, '/constructor unknownField'],
    ],
    ['prototype', () => submission(spelt('"prototype":1')), [invalid, '/prototype unknownField']],
    [
      'a method of all objects',
      () => submission(spelt('"hasOwnProperty":1')),
      [invalid, '/hasOwnProperty unknownField'],
    ],
    [
      '__proto__ that brings what is required',
      () => submission('{"__proto__":{"enterpriseId":"E01","kind":"appeal"}}'),
      [
        invalid,
        ...['enterpriseId', 'kind', 'subject', 'body', 'consentsToPublication'].map(
          (name) => `/${name} required`,
        ),
        '/__proto__ unknownField',
      ],
    ],
    [
      '__proto__ twice, once in disguise',
      () => submission(spelt('"__proto__":1,"\\u005f_proto__":2')),
      [invalid, '/__proto__ duplicateField'],
    ],
    [
      'a key twice, once in disguise',
      () => submission(spelt('"\\u006bind":"appeal"')),
      [invalid, '/kind duplicateField'],
    ],
    ['a key with a separator', () => submission(spelt('"a/b~c":1')), [invalid, '/a~1b~0c unknownField']],
    [
      'a nest of 100,000',
      () => submission(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      [invalid, ' tooDeep'],
    ],
    ['a nest that never ends', () => submission('['.repeat(200_000)), ['400 invalid-json']],
    ['a number beyond all', () => submission(spelt('"kind2":1e999')), [invalid, '/kind2 unknownField']],
    ['a number for a text', () => submission({ ...letter, subject: 1e308 }), [invalid, '/subject type']],
    ['NaN', () => submission(spelt('"n":NaN')), ['400 invalid-json']],
    ['a comment', () => submission(`/* */${JSON.stringify(letter)}`), ['400 invalid-json']],
    ['two documents', () => submission('{}{}'), ['400 invalid-json']],
    [
      'more units than may assist',
      () =>
        onCase('dispatchCase', clerk, {
          lead: 'science',
          assisting: Array.from({ length: 21 }, () => 'talent'),
        }),
      [invalid, '/assisting tooMany'],
    ],
    [
      'an array for an object',
      () => onCase('dispatchCase', clerk, [{ lead: 'science' }]),
      [invalid, ' type'],
    ],
    [
      'a null',
      () => onCase('rejectCase', clerk, { reason: null, rightPath: '途径' }),
      [invalid, '/reason type'],
    ],
    [
      'a year beyond all',
      () => ({ operation: 'proposeNotice', as: administrator, body: { year: 1e15 } }),
      [invalid, '/year tooLarge', '/notice required'],
    ],
  ])('%s', async (_name, request, expected) => {
    expect(await refusedUntouched(request())).toEqual(expected);
  });

  test('bytes that are no UTF-8, in whichever way they come', async () => {
    const bytes = Buffer.from(JSON.stringify(letter)).map((byte, at) => (at === 20 ? 0xff : byte));
    const answer = await city.api.deliver({
      ...httpEvent(submission(letter)),
      body: Buffer.from(bytes).toString('base64'),
      isBase64Encoded: true,
    });
    expect(answer.json()).toMatchObject({ status: 400, type: '/problems/invalid-json' });
  });
});

function ownData(body: object): TestRequest {
  return { operation: 'saveMe', as: writer, body };
}

describe('what was given by us comes back tampered with', () => {
  test.each(['"0"', '"-1"', '"1.0"', '"01"', '"1"x', '"9999999999"', '"１"', "'1'", '1', '"1"\r\nx: y'])(
    'an ETag %j is malformed',
    async (etag) => {
      const [problem] = await refusedUntouched(onCase('acceptCase', clerk, undefined, etag));
      expect(problem).toBe(etag.trim() === '"1"' ? '409 wrong-status' : '400 if-match-malformed');
    },
  );

  const queue = (cursor: string): TestRequest => ({
    operation: 'listUnitCases',
    as: clerk,
    params: { unitId: 'hub' },
    query: { cursor },
  });
  const positions = [
    '2026-09-29',
    '\u0000',
    '..',
    '#',
    'CASE#01K5XQ00000000000000000001',
    '\u{10FFFF}',
    '{"pk":"x"}',
  ];

  test.each(positions)(
    'a cursor made of %j shows nothing beyond the list that was asked for',
    async (position) => {
      const answer = await city.api.send(queue(cursorOf(position)));
      expect(answer.status).toBe(200);
      expect(unpromised('listUnitCases', answer)).toEqual([]);
      expect(answer.text).not.toContain('other');
    },
  );

  test.each(['MjAyNi0wOS0yOR', '_-_-_', 'A'.repeat(513), 'MjAy=', 'Mj+y'])(
    'a cursor %s is of no form of ours',
    async (cursor) => {
      expect(await refusedUntouched(queue(cursor))).toMatchObject([
        invalid,
        expect.stringMatching(/^cursor /),
      ]);
    },
  );
});

describe('paths', () => {
  test.each([
    '..',
    '../E01',
    '%2e%2e',
    '\u0000',
    '\u202E',
    'E01\r\nx: y',
    '__proto__',
    'constructor!',
    'E01 ',
    'Е01',
    'a'.repeat(49),
  ])('an enterprise %j is of no form of ours', async (enterpriseId) => {
    const request: TestRequest = { operation: 'listEnterpriseCases', as: writer, params: { enterpriseId } };
    expect(await refusedUntouched(request)).toEqual([invalid, 'enterpriseId format']);
  });

  test('ids that objects have by nature are ids of nothing', async () => {
    for (const unitId of ['constructor', 'toString', 'valueOf']) {
      expect(
        await refusedUntouched({ operation: 'getUnit', as: scienceHandler, params: { unitId } }),
      ).toEqual(['404 not-found']);
    }
  });
});

test('a repeated key gives the first answer and nothing of another person', async () => {
  const key = { 'idempotency-key': 'guessed' };
  const first = await city.ask(
    { ...submission({ ...letter, subject: '只给我看' }), operation: 'submitLetter', headers: key },
    201,
  );
  const stolen = await city.api.send({
    operation: 'submitLetter',
    as: clerk,
    headers: key,
    body: { ...letter, subject: '只给我看' },
  });
  expect(stolen.status).toBe(403);
  expect(stolen.text).not.toContain((first.json() as { caseId: string }).caseId);
});
