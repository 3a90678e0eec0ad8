import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import { digestLists } from '../../../shared/domain/message/digest.ts';
import { digestMail } from '../../../shared/domain/message/mail.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { digestMailWords } from '../../../shared/notices/digest-mail-words.ts';
import { beijing, people, units } from '../../support/case-world.ts';
import { caseIdOf } from '../../support/case-writes.ts';
import { caseLine, digestLine, digestWith, listOfLines } from '../../support/messages/digests.ts';

const sender = { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example/' };
const jinjiang = { zh: '晋江市', en: 'Jinjiang' };

const late = digestLine(1, { kind: 'appeal', dueOn: civilDate('2026-09-30'), lateDays: 2 });
const full = digestWith({
  late: { lines: [late], more: [{ as: units.science.id, cases: 3 }] },
  dueToday: listOfLines(digestLine(2)),
  dueSoon: listOfLines(digestLine(3, { kind: 'consultation', dueOn: civilDate('2026-10-10') })),
  unaccepted: listOfLines(
    digestLine(4),
    digestLine(5, {
      firstStepBy: beijing('2026-10-10 00:00'),
      dueOn: civilDate('2027-01-04'),
      provisional: true,
    }),
  ),
  city: { cases: 12, byUnit: [{ unit: jinjiang, cases: 11 }], worst: [caseLine(6, { lateDays: 7 })] },
  missingNotice: 2027,
});

/** The lines of the text that name case `n`, Chinese first. */
const linesAbout = (n: number, text: string) =>
  text.split('\n').filter((line) => line.startsWith(`- 20260924-00000${n} `));

describe('the mail of a digest', () => {
  const { subject, text, html } = digestMailWords(full, sender);

  test('says in its subject the day and how many there are of everything, those it does not name included', () => {
    expect(subject).toBe(
      '2026年10月9日（星期五）办件提醒：已逾期4件、今日到期1件、两个工作日内到期1件、待签收2件、全市逾期12件、2027年放假通知未录入',
    );
    expect(text).toContain(
      'Your cases on Friday 9 October 2026: 4 late, 1 due today, 1 due within two working days, 2 to be accepted, 12 late in the city, no holiday notice for 2027',
    );
  });

  test.each([
    [
      1,
      '诉求，已逾期2个工作日，办理期限为2026年9月30日（星期三），承办单位为泉州市科学技术局',
      'appeal, late by 2 working days, due on Wednesday 30 September 2026, with Quanzhou Science and Technology Bureau',
    ],
    [
      2,
      '建议，今日到期，办理期限为2026年10月9日（星期五），承办单位为泉州市科学技术局',
      'suggestion, due today, Friday 9 October 2026, with Quanzhou Science and Technology Bureau',
    ],
    [
      3,
      '咨询，即将到期，办理期限为2026年10月10日（星期六），承办单位为泉州市科学技术局',
      'consultation, due soon, due on Saturday 10 October 2026, with Quanzhou Science and Technology Bureau',
    ],
    [
      4,
      '建议，尚未签收，签收时限为2026年9月29日（星期二）24:00，已过时限，办理期限为2026年10月9日（星期五），承办单位为泉州市科学技术局',
      'suggestion, not accepted, although its limit was 24:00 on Tuesday 29 September 2026, due on Friday 9 October 2026, with Quanzhou Science and Technology Bureau',
    ],
    [
      5,
      '建议，尚未签收，请于2026年10月9日（星期五）24:00前签收，办理期限为2027年1月4日（星期一）（暂定，待当年放假通知公布后确定），承办单位为泉州市科学技术局',
      "suggestion, to be accepted before 24:00 on Friday 9 October 2026, due on Monday 4 January 2027 (provisional until that year's holidays are announced), with Quanzhou Science and Technology Bureau",
    ],
    [
      6,
      '建议，已逾期7个工作日，办理期限为2026年10月9日（星期五），承办单位为泉州市科学技术局',
      'suggestion, late by 7 working days, due on Friday 9 October 2026, with Quanzhou Science and Technology Bureau',
    ],
  ])('says of case %i what is asked, in both languages, and where to open it', (n, zh, en) => {
    const number = `20260924-00000${n}`;
    expect(linesAbout(n, text)).toEqual([`- ${number} ${zh}`, `- ${number} ${en}`]);
    const url = `https://zhitong.example/cases/${caseIdOf(n)}`;
    expect(text.split(`${zh}\n  ${url}\n`)).toHaveLength(2);
    expect(html).toContain(`<li><a href="${url}">${number}</a> ${zh}</li>`);
  });

  test('says how many a list does not name', () => {
    expect(text).toContain('【已逾期（4件）】');
    expect(text).toContain('另有3件未列出，请登录工作台查看。');
    expect(text).toContain('3 more are not listed here; see the workbench.');
    expect(text.match(/未列出/g)).toHaveLength(1);
  });

  test('says what is late in the city by unit, and what of it in units that it does not name', () => {
    expect(text).toContain(
      '【全市逾期办件（12件），按县（市、区）和市直单位】\n- 晋江市 11件\n- 其他单位 1件\n',
    );
    expect(html).toContain('<li>Jinjiang 11 cases</li>\n<li>Other units 1 case</li>');
  });

  test('has no word about what there is nothing of', () => {
    for (const name of digestLists) {
      const words = digestMailWords(
        digestWith({ [name]: listOfLines(digestLine(1, { lateDays: 1 })) }),
        sender,
      );
      expect(words.subject.match(/\d件/g)).toEqual(['1件']);
      expect(words.text.match(/【/g)).toHaveLength(2);
      expect(words.text).not.toMatch(/0件|全市|放假|undefined|null|NaN/);
    }
    const administrators = digestMailWords(digestWith({ missingNotice: 2027 }), sender);
    expect(administrators.subject).toBe('2026年10月9日（星期五）办件提醒：2027年放假通知未录入');
    expect(administrators.text).not.toContain('【');
    expect(administrators.html).not.toContain('<ul>');
  });

  test('what is late on the evening of its due day is late by no working day yet', () => {
    const words = digestMailWords(digestWith({ late: listOfLines(digestLine(1)) }), sender);
    expect(linesAbout(1, words.text).map((line) => line.split(/，|, /)[1])).toEqual(['已逾期', 'late']);
  });

  test('arrives as it was written', async () => {
    const { id } = digestMail(people.lead, full);
    expect(id).toBe('DIGEST_20261009_lead');
    const composer = mimeComposer({ name: sender.name, address: 'noreply@mail.zhitong.example' });
    const envelope = { mailId: id, to: { name: '柯示甲', address: 'lead@example.com' } };
    const raw = await composer.compose(envelope, { subject, text, html }, beijing('2026-10-09 08:31'));
    const mail = await simpleParser(Buffer.from(raw));
    expect(mail.subject).toBe(subject);
    expect(mail.headers.get('x-zhitong-message')).toBe(id);
    expect(mail.messageId).toBe(`<${id}@mail.zhitong.example>`);
    expect(mail.text?.trim()).toBe(text.trim());
    expect(mail.html).toContain('<section lang="en">');
    expect(String(mail.html).indexOf('<section lang="zh-CN">')).toBeLessThan(
      String(mail.html).indexOf('<section lang="en">'),
    );
  });
});
