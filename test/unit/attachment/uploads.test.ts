import { describe, expect, test } from 'vitest';
import { contentDisposition } from '../../../shared/adapters/s3/content-disposition.ts';
import { AttachmentId } from '../../../shared/domain/attachment/attachment.ts';
import { attachable, Upload } from '../../../shared/domain/attachment/upload.ts';
import { isFileOpenTo } from '../../../shared/domain/case/disclosure.ts';
import { beijing, text } from '../../support/case-world.ts';

const idOf = (n: number): AttachmentId => AttachmentId.parse(`01K5XV${String(n).padStart(20, '0')}`);
const announcedAt = beijing('2026-09-24 17:50');
const expiresAt = beijing('2026-09-25 17:50');
const upload = (n: number, over: object = {}): Upload =>
  Upload.parse({
    id: idOf(n),
    accountId: 'writer',
    name: '团队名单.pdf',
    contentType: 'application/pdf',
    bytes: 100,
    sha256: 'a'.repeat(64),
    announcedAt,
    expiresAt,
    boundTo: null,
    ...over,
  });
const found = (...uploads: readonly Upload[]) => new Map(uploads.map((each) => [each.id, each]));

describe('what can be attached', () => {
  const bound = upload(2, { boundTo: '01K5XQ00000000000000000001' });
  const known = found(upload(1), bound, upload(3));

  test.each<[string, readonly number[], string, string | undefined, number | undefined]>([
    ['nothing', [], '2026-09-24 18:00', undefined, undefined],
    ['two of one’s own', [1, 3], '2026-09-24 18:00', undefined, undefined],
    ['until the last moment', [1], '2026-09-25 17:49', undefined, undefined],
    ['not after it', [1], '2026-09-25 17:50', 'attachmentUnknown', 0],
    ['what nobody announced', [3, 9], '2026-09-24 18:00', 'attachmentUnknown', 1],
    ['what is attached already', [1, 2], '2026-09-24 18:00', 'attachmentBound', 1],
    ['one twice', [1, 3, 1], '2026-09-24 18:00', 'attachmentTwice', 2],
  ])('%s', (_what, ids, at, tag, place) => {
    const result = attachable(ids.map(idOf), known, beijing(at));
    if (tag === undefined)
      expect(result).toMatchObject({ ok: true, value: ids.map((n) => ({ id: idOf(n) })) });
    else expect(result).toEqual({ ok: false, refusal: { tag, field: `attachments/${place}` } });
  });
});

describe('whose file it is', () => {
  const [draft, other] = [text('7'), text('8')];
  test.each([
    ['enterprise', 'letter', null, true],
    ['enterprise', 'supplement', null, true],
    ['enterprise', 'answer', draft, true],
    ['enterprise', 'draft', null, false],
    ['enterprise', 'draft', other, false],
    ['enterprise', 'draft', draft, true],
    ['staff', 'draft', null, true],
    ['staff', 'letter', null, true],
  ] as const)('%s, of a %s, the answer being %j: %s', (reader, to, answer, open) => {
    expect(isFileOpenTo(reader, { to, textId: draft.id }, answer)).toBe(open);
  });
});

describe('Content-Disposition', () => {
  test.each([
    [
      '团队名单.pdf',
      `attachment; filename="____.pdf"; filename*=UTF-8''%E5%9B%A2%E9%98%9F%E5%90%8D%E5%8D%95.pdf`,
    ],
    ['a"b;c.pdf', `attachment; filename="a_b_c.pdf"; filename*=UTF-8''a%22b%3Bc.pdf`],
    ["a'(b)*.pdf", `attachment; filename="a__b__.pdf"; filename*=UTF-8''a%27%28b%29%2A.pdf`],
    [
      'a\r\nSet-Cookie: x.pdf',
      `attachment; filename="a__Set-Cookie_ x.pdf"; filename*=UTF-8''a%0D%0ASet-Cookie%3A%20x.pdf`,
    ],
    ['\u202egpj.pdf', `attachment; filename="_gpj.pdf"; filename*=UTF-8''%E2%80%AEgpj.pdf`],
    ['\ud800.pdf', `attachment; filename="_.pdf"; filename*=UTF-8''%EF%BF%BD.pdf`],
  ])('of %j', (name, expected) => {
    expect(contentDisposition(name)).toBe(expected);
  });
});
