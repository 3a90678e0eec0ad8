import * as fc from 'fast-check';
import { type ParsedMail, simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import type { Digest } from '../../../shared/domain/message/digest.ts';
import { MailId } from '../../../shared/domain/message/mail.ts';
import { textsQuotedIn, type UnitName } from '../../../shared/domain/message/notice.ts';
import { digestMailWords } from '../../../shared/notices/digest-mail-words.ts';
import { directoryMailWords } from '../../../shared/notices/directory-mail-words.ts';
import { invitationMailWords } from '../../../shared/notices/invitation-mail-words.ts';
import type { MailWords } from '../../../shared/notices/mail-frame.ts';
import { noticeMailWords } from '../../../shared/notices/notice-mail-words.ts';
import { beijing, units } from '../../support/case-world.ts';
import { caseLine, digestLine, digestWith } from '../../support/messages/digests.ts';
import { everyDirectoryNotice } from '../../support/messages/every-directory-notice.ts';
import { everyNotice, plainNames } from '../../support/messages/every-notice.ts';

const sender = { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' };
const mailId = MailId.parse('01K5XQ00000000000000000000_1_0_writer');
const sentAt = beijing('2026-09-24 17:51');

/** What somebody might write to break out of a header, a paragraph or an attribute. */
const hostile = fc
  .array(
    fc.constantFrom(
      '\r\n',
      '\n',
      '\r',
      'Bcc: thief@example.com',
      '\r\n\r\n',
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      '"><a href="javascript:alert(1)">',
      '</blockquote>',
      '</section>',
      '&amp;',
      "'",
      '\u0000',
      '\u2028',
      '.\r\n',
      '=?utf-8?Q?x?=',
      '示例',
      '😀',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''));

/** As long as the directory takes. */
const hostileName = hostile.map((text) => text.slice(0, 50));

/** A digest in which a unit is named wherever one can be. */
function digestOf(unit: UnitName): Digest {
  const line = digestLine(1, { unit, lateDays: 2 });
  const list = { lines: [line], more: [{ as: line.as, cases: 2 }] };
  const city = { cases: 3, byUnit: [{ unit, cases: 2 }], worst: [caseLine(1, { unit, lateDays: 2 })] };
  return digestWith({
    late: list,
    dueToday: list,
    dueSoon: list,
    unaccepted: list,
    city,
    missingNotice: 2027,
  });
}

const everyIndex = fc.nat({ max: everyNotice(plainNames).length - 1 });

const tagsOf = (html: string) => html.match(/<[^>]*>/g)?.filter((tag) => tag !== '<br>');

const linesOf = ({ headerLines }: ParsedMail) => headerLines.map(({ key }) => key);

/** The mail that such words make, from and to somebody with such names, has the headers of every mail and no other. */
async function expectOurHeaders(words: MailWords, name: string, person: string): Promise<void> {
  const composer = mimeComposer({ name: `市${name}`, address: 'noreply@mail.zhitong.example' });
  const to = { name: person, address: 'e01@example.com' };
  const raw = Buffer.from(await composer.compose({ mailId, to }, words, sentAt));
  const mail = await simpleParser(raw);
  expect(linesOf(mail)).toEqual([
    'x-zhitong-message',
    'auto-submitted',
    'from',
    'to',
    'subject',
    'message-id',
    'date',
    'mime-version',
    'content-type',
  ]);
  expect(mail.to).toMatchObject({ value: [{ address: 'e01@example.com' }] });
  expect(mail.from?.value).toMatchObject([{ address: 'noreply@mail.zhitong.example' }]);
  expect(mail.subject).not.toMatch(/\p{Cc}/u);
  expect(raw.toString('latin1')).not.toMatch(/[^\r]\n|\r[^\n]/);
}

describe('whatever people write', () => {
  test('a mail has our tags and our headers, and no others', async () => {
    await fc.assert(
      fc.asyncProperty(everyIndex, hostileName, hostile, hostileName, async (index, name, quoted, person) => {
        const names = { unit: () => ({ zh: `局${name}`, en: `Bureau${name}` }), person: () => `示${person}` };
        const [notice, plain] = [everyNotice(names)[index], everyNotice(plainNames)[index]];
        if (notice === undefined || plain === undefined) throw new Error('no such notice');
        const texts = new Map(textsQuotedIn(notice).map(({ id }) => [id, quoted]));
        const words = noticeMailWords(notice, texts, sender);
        const plainWords = noticeMailWords(plain, new Map(), sender);
        expect(tagsOf(words.html)).toEqual(tagsOf(plainWords.html));
        await expectOurHeaders(words, name, person);
      }),
      { numRuns: 150 },
    );
  });

  test('in news of the directory, its mail has our tags and our headers, and no others', async () => {
    const plain = everyDirectoryNotice('示例', '理由');
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: plain.length - 1 }),
        hostileName,
        hostile,
        hostileName,
        async (index, name, quoted, person) => {
          const [notice, usual] = [everyDirectoryNotice(`企${name}`, `因${quoted}`)[index], plain[index]];
          if (notice === undefined || usual === undefined) throw new Error('no such notice');
          const words = directoryMailWords(notice, sender);
          expect(tagsOf(words.html)).toEqual(tagsOf(directoryMailWords(usual, sender).html));
          await expectOurHeaders(words, name, person);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('in an invitation, its mail has our tags and our headers, and no others', async () => {
    const invitation = { expiresAt: sentAt, token: 'E01.code' };
    const plain = invitationMailWords({ ...invitation, enterprise: '示例', inviter: '示某' }, sender);
    await fc.assert(
      fc.asyncProperty(hostileName, hostileName, async (name, person) => {
        const named = { ...invitation, enterprise: `企${name}`, inviter: `示${person}` };
        const words = invitationMailWords(named, sender);
        expect(tagsOf(words.html)).toEqual(tagsOf(plain.html));
        await expectOurHeaders(words, name, person);
      }),
      { numRuns: 50 },
    );
  });

  test('of a unit in a digest, its mail has our tags, our headers and one line for each case', async () => {
    const plain = digestMailWords(digestOf(plainNames.unit(units.science.id)), sender);
    await fc.assert(
      fc.asyncProperty(hostileName, hostileName, async (name, person) => {
        const words = digestMailWords(digestOf({ zh: `局${name}`, en: `Bureau${name}` }), sender);
        expect(tagsOf(words.html)).toEqual(tagsOf(plain.html));
        expect(words.text.split('\n')).toHaveLength(plain.text.split('\n').length);
        await expectOurHeaders(words, name, person);
      }),
      { numRuns: 100 },
    );
  });
});
