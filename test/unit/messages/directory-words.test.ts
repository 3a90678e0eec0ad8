import { describe, expect, test } from 'vitest';
import { directoryMailWords } from '../../../shared/notices/directory-mail-words.ts';
import { directoryWords } from '../../../shared/notices/directory-words.ts';
import { invitationMailWords } from '../../../shared/notices/invitation-mail-words.ts';
import { beijing } from '../../support/case-world.ts';
import { everyDirectoryNotice } from '../../support/messages/every-directory-notice.ts';

const sender = {
  name: '泉州市政企直通车',
  timeZone: 'Asia/Shanghai',
  portalUrl: 'https://zhitong.example/',
};
const name = '惠安示例石材有限公司';
const text = '授权书与营业执照不一致。';

describe.each(
  everyDirectoryNotice(name, text).map((notice) => [`${notice.event} for ${notice.to}`, notice] as const),
)('%s', (_, notice) => {
  test('is told in both languages and leaves no gap', () => {
    for (const language of ['zh-CN', 'en'] as const) {
      const { title, body, quote } = directoryWords(notice, language);
      const all = [title, ...body, ...(quote === undefined ? [] : [quote.label])];
      for (const sentence of all) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^$/);
      if (language === 'zh-CN') for (const sentence of body) expect(sentence).toMatch(/。$/);
      else expect(all.join('').replaceAll(name, '')).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('is a mail of both parts, what somebody wrote in the first alone', () => {
    const { subject, text: plain, html } = directoryMailWords(notice, sender);
    expect(subject).toBe(directoryWords(notice, 'zh-CN').title);
    expect(plain).toContain(directoryWords(notice, 'en').title);
    expect(plain).toContain(sender.portalUrl);
    const quoted = directoryWords(notice, 'zh-CN').quote !== undefined;
    for (const form of [plain, html]) expect(form.split(text).length - 1).toBe(quoted ? 1 : 0);
  });
});

test('an invitation says who invites, for whom, until when, and carries its code in link and text', () => {
  const token = `E01.01K5XQ5N8RC7D9F1H3K5M7P9Q1.${'x'.repeat(43)}`;
  const expiresAt = beijing('2026-10-01 17:50');
  const {
    subject,
    text: plain,
    html,
  } = invitationMailWords({ enterprise: name, inviter: '黄示一', expiresAt, token }, sender);
  expect(subject).toBe(`${name}邀请您加入政企直通车`);
  expect(plain).toContain('2026年10月1日（星期四）17:50');
  expect(plain).toContain('17:50 on Thursday 1 October 2026');
  for (const form of [plain, html]) {
    expect(form.split(`https://zhitong.example/invitation#${token}`)).toHaveLength(3);
    expect(form.split('黄示一')).toHaveLength(3);
  }
});
