import { describe, expect, test } from 'vitest';
import { AttachmentType, nameOfType } from '../../../shared/domain/attachment/attachment-type.ts';
import { headBytes, looksLike, tailBytes } from '../../../shared/domain/attachment/content.ts';
import { zipEntryNames } from '../../../shared/domain/attachment/zip-entries.ts';
import { sampleFiles, zipOf } from '../../support/sample-files.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const probeOf = (content: Buffer) => ({
  bytes: content.length,
  head: content.subarray(0, headBytes),
  tail: content.subarray(-tailBytes),
});

/** Word's and Excel's old formats are told apart by nothing at a fixed place. */
const alike: Partial<Record<AttachmentType, AttachmentType>> = {
  'application/msword': 'application/vnd.ms-excel',
  'application/vnd.ms-excel': 'application/msword',
};

describe('what a file is', () => {
  test.each(
    AttachmentType.options.flatMap((is) => AttachmentType.options.map((says) => [is, says] as const)),
  )('a file of %s that says %s', (is, says) => {
    expect(looksLike(says, probeOf(sampleFiles[is]))).toBe(says === is || alike[is] === says);
  });

  test.each<[string, AttachmentType, Buffer]>([
    ['a web page', 'application/pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['a mark beyond the first kilobyte', 'application/pdf', Buffer.from(`${' '.repeat(1024)}%PDF-1.4`)],
    ['a program', 'image/png', Buffer.from('MZ\u0090\u0000')],
    ['nothing but the mark', word, Buffer.from('PK\u0003\u0004')],
    ['any other archive', word, zipOf({ 'readme.txt': 'hello' })],
    ['no list of types', word, zipOf({ 'word/document.xml': '' })],
    [
      'macros',
      word,
      zipOf({ '[Content_Types].xml': '', 'word/document.xml': '', 'word/vbaProject.bin': '' }),
    ],
    ['a name that only ends so', 'application/ofd', zipOf({ 'x/OFD.xml': '' })],
    ['something before the archive', excel, Buffer.concat([Buffer.from('MZ'), sampleFiles[excel]])],
    ['an archive cut off', excel, sampleFiles[excel].subarray(0, -1)],
    ['one byte', 'image/jpeg', Buffer.from([0xff])],
  ])('%s is not %s', (_what, type, content) => {
    expect(looksLike(type, probeOf(content))).toBe(false);
  });

  test('a mark within the first kilobyte is found, as readers find it', () => {
    expect(looksLike('application/pdf', probeOf(Buffer.from(`${' '.repeat(1019)}%PDF-1.4`)))).toBe(true);
  });
});

describe('the directory of an archive', () => {
  test('is found before a comment, and in a long archive by its end alone', () => {
    const archive = zipOf({ 'a/b.xml': 'x'.repeat(2 * tailBytes), '文.xml': '' }, '注释 PK\u0005\u0006');
    expect([...zipEntryNames(archive.subarray(-tailBytes))]).toEqual(['a/b.xml', '文.xml']);
  });

  test.each([
    ['nothing', Buffer.alloc(0)],
    [
      'an end record alone that counts entries',
      Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(6, 1), Buffer.alloc(12)]),
    ],
    ['a directory that begins before what was read', zipOf({ 'a.xml': '' }).subarray(-40)],
  ])('%s has no names', (_what, tail) => {
    expect([...zipEntryNames(tail)]).toEqual([]);
  });

  test('a false length of a name leads nowhere else', () => {
    const archive = zipOf({ 'a.xml': '' });
    archive.writeUInt16LE(60_000, archive.indexOf('PK\u0001\u0002') + 28);
    expect([...zipEntryNames(archive)]).toEqual([]);
  });
});

describe('a name', () => {
  test.each<[string, AttachmentType, string]>([
    ['团队名单.pdf', 'application/pdf', '团队名单.pdf'],
    ['团队名单.PDF', 'application/pdf', '团队名单.PDF'],
    ['团队名单', 'application/pdf', '团队名单.pdf'],
    ['发票.exe', 'image/png', '发票.exe.png'],
    ['照片.jpeg', 'image/jpeg', '照片.jpeg'],
    ['报表.xlsx', 'application/vnd.ms-excel', '报表.xlsx.xls'],
  ])('%s of %s ends as what it is: %s', (name, type, expected) => {
    expect(nameOfType(name, type)).toBe(expected);
  });
});
