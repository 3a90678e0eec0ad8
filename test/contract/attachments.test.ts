import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCaseArchive } from '../../shared/adapters/dynamo/case-archive.ts';
import { uploadItem } from '../../shared/adapters/dynamo/upload-item.ts';
import { unboundKey } from '../../shared/adapters/s3/object-keys.ts';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { verifyCase } from '../../shared/app/verify-case.ts';
import { AttachmentId } from '../../shared/domain/attachment/attachment.ts';
import { CaseId } from '../../shared/domain/case/case-id.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { getAttachment } from '../../shared/http/contracts/attachments.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { TraceListView } from '../../shared/http/views/trace-view.ts';
import { ProblemView } from '../../shared/http/views/problem-view.ts';
import { beijing, enterpriseId, rules, units } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi, type TestCase } from '../support/city-api.ts';
import { announcementOf, sampleFiles } from '../support/sample-files.ts';
import { startStorage, type Storage } from '../support/storage.ts';
import { announcedUpload } from '../support/upload-exercises.ts';
import { uploaded } from '../support/uploading.ts';

const { writer, clerk, scienceLead, scienceHandler, talentLead, auditor } = citizens;
const pdf = sampleFiles['application/pdf'];
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let storage: Storage;
let city: CityApi;
beforeAll(async () => {
  storage = await startStorage();
  city = await cityApi(rules.city, storage);
});
beforeEach(() => {
  storage.clock.now = Date.parse(beijing('2026-09-24 17:51'));
});
afterAll(async () => {
  await city.engine.stop();
  await storage.stop();
});

const letterWith = (attachments: readonly string[]) => ({
  enterpriseId,
  kind: 'consultation',
  subject: '咨询人才团队申报',
  body: '请问哪些对象可以申报？',
  consentsToPublication: true,
  attachments,
});
const answering = beijing('2026-09-28 08:55');
/** The hub and the bureau answer four days later. */
const whileAnswering = () => {
  storage.clock.now = Date.parse(answering);
};
const caseAs = async (testCase: TestCase, as: string): Promise<CaseView> =>
  CaseView.parse((await testCase.read('getCase', as)).json());
const namesIn = ({ attachments }: CaseView) => attachments.map(({ name, to }) => `${to}: ${name}`);

async function linkTo(
  caseId: string,
  attachmentId: string,
  as: string,
  at = '2026-09-28 09:30',
): Promise<string> {
  storage.clock.now = Date.parse(beijing(at));
  const params = { caseId, attachmentId };
  const answer = await city.ask({ operation: 'getAttachment', as, params, at: beijing(at) });
  return getAttachment.success.view.parse(answer.json()).url;
}

/** The problem of a letter with these attachments, with the first place that it names. */
async function refusal(attachments: readonly string[], at = '2026-09-24 17:51') {
  const request = {
    operation: 'submitLetter',
    as: writer,
    body: letterWith(attachments),
    at: beijing(at),
  } as const;
  const answer = await city.api.send(request);
  const { type, errors } = ProblemView.parse(answer.json());
  return `${answer.status} ${type.replace('/problems/', '')} ${errors?.map((error) => ('pointer' in error ? error.pointer : '')).join()}`;
}

describe('files of a letter and of its answer', () => {
  test('are uploaded, attached, read through the case, and hold under its chain', async () => {
    const image = await uploaded(city, writer, { type: 'image/png', name: '厂房照片.png' });
    const testCase = await city.begin({
      attachments: [image, await uploaded(city, writer, { name: '团队名单' })],
    });
    const added = await uploaded(city, writer, { type: word, name: '补充.docx' });
    await testCase.command(
      'supplementCase',
      writer,
      { text: '补充材料', attachments: [added] },
      '2026-09-24 17:55',
    );
    expect(namesIn(await caseAs(testCase, writer))).toEqual([
      'letter: 厂房照片.png',
      'letter: 团队名单.pdf',
      'supplement: 补充.docx',
    ]);

    await testCase.command('dispatchCase', clerk, { lead: units.science.id, assisting: [units.talent.id] });
    await testCase.command('designateHandler', scienceLead, { handler: scienceHandler });
    whileAnswering();
    const first = await uploaded(city, scienceHandler, { name: '初稿附件.pdf', at: answering });
    await testCase.command('draftAnswer', scienceHandler, { text: '初稿', attachments: [first] });
    const guide = await uploaded(city, scienceHandler, { name: '申报指南.pdf', at: answering });
    await testCase.command('draftAnswer', scienceHandler, { text: '请见附件。', attachments: [guide] });
    const { caseId } = testCase;
    expect(namesIn(await caseAs(testCase, talentLead)).slice(3)).toEqual([
      'draft: 初稿附件.pdf',
      'draft: 申报指南.pdf',
    ]);
    expect(await caseAs(testCase, writer)).toMatchObject({ attachments: { length: 3 } });
    const hidden = {
      operation: 'getAttachment',
      as: writer,
      params: { caseId, attachmentId: guide },
    } as const;
    await city.ask(hidden, 404);

    await testCase.command('releaseAnswer', scienceLead, { contactWaiver: '书面即可' });
    expect(namesIn(await caseAs(testCase, writer)).slice(3)).toEqual(['draft: 申报指南.pdf']);
    expect((await testCase.read('getTimeline', writer)).json()).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({
          events: [expect.objectContaining({ type: 'supplemented', attachments: [added] })],
        }),
        expect.objectContaining({ command: 'draft', events: [expect.objectContaining({ attachments: [] })] }),
        expect.objectContaining({
          command: 'draft',
          events: [expect.objectContaining({ attachments: [guide] })],
        }),
      ]),
    });

    const opened = await fetch(await linkTo(caseId, guide, writer));
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true);
    expect(opened.headers.get('content-disposition')).toContain(encodeURIComponent('申报指南.pdf'));
    const record = await dynamoCaseArchive(city.engine.table).caseRecord(CaseId.parse(caseId));
    expect(record && verifyCase(record, sha256Seals)).toEqual({ ok: true, value: undefined });
  });

  test('of an answer that the hub gives at once come with it', async () => {
    const testCase = await city.begin();
    whileAnswering();
    const guide = await uploaded(city, clerk, { name: '指南.pdf', at: answering });
    await testCase.command('releaseAnswer', clerk, { answer: '请见附件。', attachments: [guide] });
    expect(namesIn(await caseAs(testCase, writer))).toEqual(['answer: 指南.pdf']);
    expect((await fetch(await linkTo(testCase.caseId, guide, writer))).status).toBe(200);
  });

  test('without an answer go nowhere, and can be attached afterwards', async () => {
    const testCase = await city.begin();
    await testCase.command('dispatchCase', clerk, { lead: units.science.id });
    await testCase.command('designateHandler', scienceLead, { handler: scienceHandler });
    await testCase.command('draftAnswer', scienceHandler, { text: '答复' });
    const file = await uploaded(city, scienceLead);
    const params = { caseId: testCase.caseId };
    const headers = { 'if-match': testCase.etag() };
    const body = { contactWaiver: '书面即可', attachments: [file] };
    const refused = await city.ask(
      { operation: 'releaseAnswer', as: scienceLead, params, headers, body },
      422,
    );
    expect(refused.json()).toMatchObject({ type: '/problems/answer-not-drafted' });
    expect(await caseAs(testCase, clerk)).toMatchObject({ attachments: [] });
  });

  test('are reached by those who may see the case, and staff leave a trace', async () => {
    const file = await uploaded(city, writer);
    const { caseId } = await city.begin({ attachments: [file] });
    const other = await city.begin();
    const ask = async (as: string, over: object = {}, status = 404) =>
      city.ask({ operation: 'getAttachment', as, params: { caseId, attachmentId: file, ...over } }, status);
    await ask(scienceLead);
    await ask('stranger');
    await ask(writer, { caseId: other.caseId });
    await ask(writer, { attachmentId: AttachmentId.parse(other.caseId) });
    await ask(writer, { attachmentId: '../../etc/passwd' }, 400);
    await ask(auditor, {}, 200);
    const traces = await city.ask({ operation: 'listCaseTraces', as: auditor, params: { caseId } });
    expect(TraceListView.parse(traces.json()).items).toMatchObject([
      { accountId: auditor, read: 'attachment' },
    ]);
  });

  test('are opened for five minutes', async () => {
    const file = await uploaded(city, writer);
    const { caseId } = await city.begin({ attachments: [file] });
    const url = await linkTo(caseId, file, writer, '2026-09-28 09:30');
    storage.clock.now = Date.parse(beijing('2026-09-28 09:35'));
    expect((await fetch(url)).status).toBe(403);
  });
});

describe('a file is refused', () => {
  test('that nobody announced, and that somebody else uploaded, in the same words', async () => {
    const foreign = await uploaded(city, clerk);
    const unknown = '01K5XV99999999999999999999';
    expect(await refusal([foreign])).toBe('422 attachment-unknown /attachments/0');
    expect(await refusal([await uploaded(city, writer), unknown])).toBe(
      '422 attachment-unknown /attachments/1',
    );
  });

  test('after a day', async () => {
    const file = await uploaded(city, writer, { at: beijing('2026-09-24 17:50') });
    expect(await refusal([file], '2026-09-25 17:50')).toBe('422 attachment-unknown /attachments/0');
    const body = letterWith([file]);
    const lastMoment = {
      operation: 'submitLetter',
      as: writer,
      body,
      at: beijing('2026-09-25 17:49'),
    } as const;
    await city.ask(lastMoment, 201);
  });

  test('that was attached, named twice, or never sent', async () => {
    const file = await uploaded(city, writer);
    expect(await refusal([file, file])).toBe('422 attachment-twice /attachments/1');
    await city.begin({ attachments: [file] });
    expect(await refusal([file])).toBe('422 attachment-bound /attachments/0');
    expect(await refusal([await uploaded(city, writer, { sent: undefined })])).toBe(
      '422 attachment-not-uploaded /attachments/0',
    );
  });

  test('whose content is not of its type', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const content = page;
    const ok = await uploaded(city, writer);
    const wrong = await uploaded(city, writer, { content, name: '名单.pdf' });
    expect(await refusal([ok, wrong])).toBe('422 attachment-wrong-content /attachments/1');
    // What was in order beside it is still to be had.
    await city.begin({ attachments: [ok] });
  });

  test('of another size than announced, should the bucket ever take it', async () => {
    const { upload } = announcedUpload(7, { bytes: 5000 });
    const table = city.engine.table;
    await table.client.send(new PutCommand({ TableName: table.name, Item: uploadItem(upload) }));
    await fetch(`${storage.engine}/${storage.bucket}/${unboundKey(upload)}`, {
      method: 'PUT',
      body: new Uint8Array(pdf),
    });
    expect(await refusal([upload.id])).toBe('422 attachment-wrong-size /attachments/0');
  });

  test('when it is the eleventh', async () => {
    const ids: string[] = [];
    while (ids.length < 11) ids.push(await uploaded(city, writer));
    expect(await refusal(ids)).toBe('400 invalid-request /attachments');
    const testCase = await city.begin({ attachments: ids.slice(0, 10) });
    const params = { caseId: testCase.caseId };
    const headers = { 'if-match': testCase.etag() };
    const body = { text: '再补充', attachments: ids.slice(10) };
    const refused = await city.ask({ operation: 'supplementCase', as: writer, params, headers, body }, 422);
    expect(refused.json()).toMatchObject({
      type: '/problems/too-many-attachments',
      errors: [{ pointer: '/attachments' }],
    });
  });

  test('of two letters that name it at once, one gets it', async () => {
    const file = await uploaded(city, writer);
    const both = await Promise.all([refusalOrNothing([file]), refusalOrNothing([file])]);
    expect(both.toSorted((a, b) => a - b)).toEqual([201, 422]);
  });
});

const refusalOrNothing = async (attachments: readonly string[]): Promise<number> => {
  const body = letterWith(attachments);
  const at = beijing('2026-09-24 17:51');
  return (await city.api.send({ operation: 'submitLetter', as: writer, body, at })).status;
};

describe('an announcement', () => {
  const good = announcementOf('application/pdf', pdf, '名单.pdf');
  test.each<[string, object, string]>([
    ['a line break in the name', { name: 'a\r\nSet-Cookie: x.pdf' }, '/name'],
    ['a name that reads backwards', { name: '\u202efdp.exe' }, '/name'],
    ['a zero-width character', { name: 'a\u200b.pdf' }, '/name'],
    ['a path', { name: '../../etc/passwd' }, '/name'],
    ['a path of Windows', { name: 'C:\\windows\\a.pdf' }, '/name'],
    ['300 characters', { name: '名'.repeat(300) }, '/name'],
    ['no name', { name: ' ' }, '/name'],
    ['half a character', { name: 'a\ud800.pdf' }, '/name'],
    ['a type that is not taken', { contentType: 'text/html' }, '/contentType'],
    ['an archive', { contentType: 'application/zip' }, '/contentType'],
    ['a byte more than 20 MiB', { bytes: 20 * 1024 * 1024 + 1 }, '/bytes'],
    ['no bytes', { bytes: 0 }, '/bytes'],
    ['a digest of another kind', { sha256: 'A'.repeat(64) }, '/sha256'],
    ['an unknown field', { key: 'kept/x' }, '/key'],
  ])('with %s is refused', async (_what, over, pointer) => {
    const answer = await city.ask(
      { operation: 'announceAttachment', as: writer, body: { ...good, ...over } },
      400,
    );
    expect(answer.json()).toMatchObject({ errors: [{ pointer }] });
  });

  test('takes any name of a person’s language, and 20 MiB', async () => {
    for (const name of ['名单（2026年）.pdf', 'liste d’équipe №1.pdf', 'قائمة.pdf', '🦐.pdf', "a';--.pdf"]) {
      const body = { ...good, name, bytes: 20 * 1024 * 1024 };
      await city.ask({ operation: 'announceAttachment', as: writer, body }, 201);
    }
  });

  test('repeated is the same upload; with another file under its key it is refused', async () => {
    const headers = { 'idempotency-key': 'one-upload' };
    const ask = async (body: object, status: number) =>
      city.ask({ operation: 'announceAttachment', as: writer, headers, body }, status);
    const [one, two] = [await ask(good, 201), await ask(good, 201)];
    expect(one.json()).toEqual(two.json());
    expect((await ask({ ...good, name: '别的.pdf' }, 422)).json()).toMatchObject({
      type: '/problems/key-reused',
    });
  });

  test('is for people of enterprises and staff', async () => {
    await city.ask({ operation: 'announceAttachment', as: AccountId.parse('stranger'), body: good }, 403);
  });
});
