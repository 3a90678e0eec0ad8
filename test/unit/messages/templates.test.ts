import { describe, expect, test } from 'vitest';
import { noticeTable } from '../../../shared/domain/message/notice-table.ts';
import type { Notice } from '../../../shared/domain/message/notice.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { chinese } from '../../../shared/notices/chinese.ts';
import { english } from '../../../shared/notices/english.ts';
import { noticeMailWords } from '../../../shared/notices/notice-mail-words.ts';
import { noticeWords } from '../../../shared/notices/notice-words.ts';
import { titled } from '../../../shared/notices/policy-title.ts';
import { beijing, policyRef, text } from '../../support/case-world.ts';
import { everyNotice, handlerName, plainNames } from '../../support/messages/every-notice.ts';

const timeZone = 'Asia/Shanghai';
const sender = { name: '泉州市政企直通车', timeZone, portalUrl: 'https://zhitong.example/' };
const notices = everyNotice(plainNames);

function noticeFor<Event extends Notice['event']>(
  event: Event,
  to: string,
): Extract<Notice, { event: Event }> {
  const found = notices.find(
    (notice): notice is Extract<Notice, { event: Event }> => notice.event === event && notice.to === to,
  );
  if (found === undefined) throw new Error(`no notice for ${event}/${to}`);
  return found;
}

/** Names of people and titles of policies are as they are in any language. */
function withoutNames(sentences: readonly string[]): string {
  return sentences.join('').replaceAll(handlerName, '').replaceAll(titled(policyRef.title), '');
}

describe('templates', () => {
  test('there is a notice under test for every row of the table', () => {
    const rows = Object.entries(noticeTable).flatMap(([event, readers]) =>
      readers.map(({ to }) => `${event}/${to}`),
    );
    expect(new Set(notices.map(({ event, to }) => `${event}/${to}`))).toEqual(new Set(rows));
  });

  test.each(notices.map((notice) => [`${notice.event} for ${notice.to}`, notice] as const))(
    '%s names the case in both languages and leaves no gap',
    (_, notice) => {
      for (const language of ['zh-CN', 'en'] as const) {
        const { title, body, quotes = [] } = noticeWords(notice, { language, timeZone });
        const all = [title, ...body, ...quotes.map(({ label }) => label)];
        expect(title).toContain(notice.number);
        for (const sentence of all) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\s{2}|^$/);
        if (language === 'zh-CN') expect(body.join('')).toMatch(/。$/);
        else expect(withoutNames(all)).not.toMatch(/\p{Script=Han}/u);
      }
    },
  );

  test('an enterprise is told who has entered its letter, and how to undo that', () => {
    const receipt = notices.find((each) => each.event === 'submitted' && each.enteredBy !== null);
    if (receipt === undefined) throw new Error('no letter was entered');
    const inChinese = noticeWords(receipt, { language: 'zh-CN', timeZone });
    expect(inChinese.title).toBe('已为贵企业代录来信，办件编号20260924-000018');
    expect(inChinese.body.slice(0, 2)).toEqual([
      '泉州市科学技术局于2026年9月24日（星期四）17:50为贵企业代录咨询来信一件，办件编号为20260924-000018，请妥善保存，以便查询。',
      '您可登录平台查看、补充来信内容；如贵企业并未委托代录，请登录平台撤回。',
    ]);
    const { body } = noticeWords(receipt, { language: 'en', timeZone });
    expect(body[0]).toContain('Quanzhou Science and Technology Bureau entered a letter');
  });

  test('the receipt says the number, the limit and the day with its weekday', () => {
    const { title, body } = noticeWords(noticeFor('submitted', 'enterprise'), {
      language: 'zh-CN',
      timeZone,
    });
    expect(title).toBe('来信已收到，办件编号20260924-000018');
    expect(body).toEqual([
      '您于2026年9月24日（星期四）17:50提交的咨询来信已收到，办件编号为20260924-000018，请妥善保存，以便查询。',
      '咨询类来信的办理时限为2个工作日，最迟于2026年9月29日（星期二）答复。',
    ]);
  });

  test('a limit that ends at midnight ends at 24:00 of the day before', () => {
    const { body } = noticeWords(noticeFor('dispatched', 'holder'), { language: 'zh-CN', timeZone });
    expect(body[1]).toBe(
      '请于2026年9月28日（星期一）24:00前签收、指定专人并联系企业，办理期限为2026年10月15日（星期四）。',
    );
  });

  test('a case that is bound says that it cannot be returned', () => {
    const offered = noticeFor('dispatched', 'holder');
    const bodyOf = (bound: boolean) =>
      noticeWords({ ...offered, bound }, { language: 'zh-CN', timeZone }).body.join('');
    expect(bodyOf(true)).toContain('不再退办');
    expect(bodyOf(false)).toContain('说明理由退办');
  });

  test('the receipt of a question about a policy says where it has gone, or that its authority is not here', () => {
    const receipts = notices.filter((each) => each.event === 'submitted' && each.asksAbout !== undefined);
    const lines = receipts.map((each) => noticeWords(each, { language: 'zh-CN', timeZone }).body[1]);
    expect(lines.slice(0, 2)).toEqual([
      '您咨询的是《关于支持示例企业引进人才团队的若干措施》，本件已直接转泉州市科学技术局办理，该单位将指定专人与您联系。',
      '您咨询的是《关于支持示例企业引进人才团队的若干措施》，其制定单位尚未接入本平台，本件由泉州市科学技术局安排办理。',
    ]);
  });

  test('titles within a title stand in single marks', () => {
    expect(titled('关于印发《示例办法》的通知')).toBe('《关于印发〈示例办法〉的通知》');
  });

  test('a letter to the leaders says so', () => {
    const direct = { ...noticeFor('submitted', 'holder'), addressee: 'leaders' as const };
    expect(noticeWords(direct, { language: 'zh-CN', timeZone }).body[0]).toContain('写给市领导');
  });
});

describe('phrases', () => {
  const friday = { dueOn: civilDate('2026-10-09'), provisional: false };
  const provisional = { dueOn: civilDate('2027-01-04'), provisional: true };

  test('dates', () => {
    expect(chinese(timeZone).due(friday)).toBe('2026年10月9日（星期五）');
    expect(english(timeZone).due(friday)).toBe('Friday 9 October 2026');
    expect(chinese(timeZone).due(provisional)).toBe(
      '2027年1月4日（星期一）（暂定，待当年放假通知公布后确定）',
    );
    expect(english(timeZone).due(provisional)).toContain('Monday 4 January 2027 (provisional');
  });

  test('moments are told by the clocks of the city, not of the machine', () => {
    const early = beijing('2026-10-10 00:30');
    expect(chinese(timeZone).moment(early)).toBe('2026年10月10日（星期六）00:30');
    expect(english(timeZone).moment(early)).toBe('00:30 on Saturday 10 October 2026');
    expect(english('UTC').moment(early)).toBe('16:30 on Friday 9 October 2026');
  });

  test('limits', () => {
    expect(chinese(timeZone).limit(beijing('2026-10-10 00:00'))).toBe('2026年10月9日（星期五）24:00');
    expect(chinese(timeZone).limit(beijing('2026-10-09 17:30'))).toBe('2026年10月9日（星期五）17:30');
    expect(english(timeZone).limit(beijing('2026-10-10 00:00'))).toBe('24:00 on Friday 9 October 2026');
  });
});

describe('a mail', () => {
  const answer = noticeFor('answerReleased', 'enterprise');

  test('is Chinese first, English after it, quotes the answer once and links to the case', () => {
    const {
      subject,
      text: plain,
      html,
    } = noticeMailWords(answer, new Map([[answer.answer.id, '可以申报。\n请于窗口办理。']]), sender);
    expect(subject).toBe('您的来信已有答复（办件编号20260924-000018）');
    expect(plain).toContain('【答复内容】\n可以申报。\n请于窗口办理。');
    expect(plain.indexOf('您好！')).toBeLessThan(plain.indexOf('has answered your letter'));
    expect(plain.match(/可以申报/g)).toHaveLength(1);
    expect(plain).toContain(`https://zhitong.example/cases/${answer.caseId}\n`);
    expect(html).toContain('<blockquote>可以申报。<br>请于窗口办理。</blockquote>');
    expect(html).toContain(`<a href="https://zhitong.example/cases/${answer.caseId}">查看办件</a>`);
    expect(html).toContain('<section lang="en">');
  });

  test('says so when a text was erased', () => {
    const { text: plain, html } = noticeMailWords(answer, new Map([[text('1').id, 'another text']]), sender);
    expect(plain).toContain('【答复内容】\n（此项内容已依法删除。）');
    expect(html).toContain('（此项内容已依法删除。）');
  });
});
