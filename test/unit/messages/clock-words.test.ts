import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { Notice as HolidayNotice } from '../../../shared/domain/calendar/notice.ts';
import { stateCouncilNotices } from '../../../shared/domain/calendar/state-council-notices.ts';
import { quanzhouRules } from '../../../shared/domain/deadline/quanzhou-rules.ts';
import { deadlineOf } from '../../../shared/domain/deadline/deadline.ts';
import { sendMail } from '../../../shared/app/send-mail.ts';
import { type Notice, textsQuotedIn } from '../../../shared/domain/message/notice.ts';
import { noticesOf } from '../../../shared/domain/message/notices-of.ts';
import { noticeWords } from '../../../shared/notices/notice-words.ts';
import {
  beijing,
  clerk,
  dispatched,
  rules,
  submitted,
  text,
  units,
  writer,
} from '../../support/case-world.ts';
import { commitsOf, lastOf, type Move, submit } from '../../support/messages/commit-chain.ts';
import { plainNames } from '../../support/messages/every-notice.ts';
import {
  lateStory,
  ranLate,
  redatedStory,
  tick,
  toldToAllStory,
  urge,
  withDays,
  withUnit,
} from '../../support/messages/late-chain.ts';
import { MailerWorld } from '../../support/messages/mailer-world.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';

const number = '20260924-000018';
const bureau = '泉州市科学技术局';

/** The notices of that kind in these commits, for one reader, in order. */
function noticesFor(commits: ReturnType<typeof commitsOf>, event: Notice['event'], to: string) {
  return commits
    .flatMap((commit) => noticesOf(commit, plainNames).map(({ notice }) => notice))
    .filter((notice) => notice.event === event && notice.to === to);
}

const chineseOf = (notice: Notice | undefined) => {
  if (notice === undefined) throw new Error('no such notice');
  return noticeWords(notice, { language: 'zh-CN', timeZone: 'Asia/Shanghai' });
};

/** A made-up notice for 2027 that leaves January as it is. */
const mayDay2027 = HolidayNotice.parse({
  year: 2027,
  version: 1,
  documentNumbers: ['国办发明电〔2026〕示1号'],
  issuedOn: ['2026-12-18'],
  sources: ['https://example.com/2027'],
  days: [{ date: '2027-05-03', name: '劳动节', kind: 'off' }],
});
const { calendar, city } = quanzhouRules([...stateCouncilNotices, mayDay2027]);
const withMayDayOf2027 = { calendar: { ...calendar, latest: { year: 2027, version: 1 } }, city };

const last = (...moves: readonly Move[]) => [lastOf(commitsOf(...moves))];

describe('the ladder in words', () => {
  test('the day before, the day, and late: days, due day and the next report', () => {
    const [before, onDay, late] = noticesFor(toldToAllStory, 'rungReached', 'holder').map(chineseOf);
    expect(before?.title).toBe(`【到期提醒】办件${number}还有1个工作日到期，请按期答复`);
    expect(onDay?.title).toBe(`【今日到期】办件${number}，请按期答复`);
    expect(onDay?.body).toEqual([
      `${bureau}承办的咨询办件${number}，办理期限为2026年9月29日（星期二），今日到期。`,
      '请在期限内答复企业。',
    ]);
    expect(late?.title).toBe(`【逾期】办件${number}逾期第2个工作日，请尽快答复`);
    // Its report is missing already, which is told apart.
    expect(late?.body.join('')).not.toContain('报送办理进展');
  });

  test('late: until when the unit reports, and what each reader is to do', () => {
    const late = last(...withUnit, tick('2026-09-30 00:00'), tick('2026-10-08 08:30'));
    const bodyFor = (to: string) => chineseOf(noticesFor(late, 'rungReached', to)[0]).body;
    const standing = `${bureau}承办的咨询办件${number}，办理期限为2026年9月29日（星期二），至今未答复，现为逾期第2个工作日。`;
    const report = `${bureau}应于2026年10月12日（星期一）24:00前报送办理进展。`;
    expect(bodyFor('holder')).toEqual([standing, '请尽快答复企业，并在签发答复时说明逾期原因。', report]);
    expect(bodyFor('supervisors')).toEqual([standing, report, '请跟踪催办。']);
    expect(bodyFor('leaders')).toEqual([standing, report, '特此报告。您可登录平台查看办理经过。']);
  });

  test('after an outage: the days that it is late by then, not those of the rung', () => {
    const [highest] = noticesFor(last(...withUnit, tick('2026-10-15 10:00')), 'rungReached', 'overseers');
    expect(chineseOf(highest).title).toBe(`【逾期督促】办件${number}逾期第8个工作日，承办单位：${bureau}`);
  });

  test('the hub reports to nobody, and nothing is said of its report', () => {
    const atHub = last(submit, tick('2026-09-28 12:00'), tick('2026-09-30 08:30'));
    const [late] = noticesFor(atHub, 'rungReached', 'holder');
    expect(late).toMatchObject({ daysFromDue: 1, reportDueAt: null });
  });

  test('reports that are missing: the first, and so many in a row', () => {
    const titles = noticesFor(
      commitsOf(...ranLate.slice(0, -2), tick('2026-10-13 08:30'), tick('2026-10-20 08:30')),
      'reportMissed',
      'supervisors',
    ).map((notice) => chineseOf(notice).title);
    expect(titles).toEqual([
      `【进展缺报】办件${number}：${bureau}未按时报送办理进展`,
      `【进展缺报】办件${number}：${bureau}连续2次未报送办理进展`,
    ]);
  });
});

test('an urge says who urges, as what, and until when the reply is due', () => {
  const bodyOf = (move: Move) => chineseOf(noticesFor(last(...withUnit, move), 'urged', 'holder')[0]);
  const byMayor = bodyOf(urge('2026-09-28 16:00'));
  expect(byMayor.title).toBe(`【督办】办件${number}，请于2026年9月29日（星期二）24:00前回复`);
  expect(byMayor.body[0]).toContain('柯示甲（市领导）对');
  expect(byMayor.quotes).toEqual([{ label: '督办要求', text: text('B') }]);
  expect(bodyOf(urge('2026-09-28 16:00', clerk)).body[0]).toContain('柯示甲（市级枢纽平台）对');
});

describe('a calendar that changes in words', () => {
  test('the notice, both days, and that a lateness is lifted', () => {
    const [forEnterprise] = noticesFor(redatedStory, 'redated', 'enterprise');
    expect(chineseOf(forEnterprise)).toEqual({
      title: `来信办理期限调整为2026年9月30日（星期三），办件编号${number}`,
      body: [
        `根据2026年放假通知（第2版），您的来信（办件编号${number}）的办理期限由2026年9月29日（星期二）调整为2026年9月30日（星期三）。`,
        '按新的期限，本件未逾期，此前的逾期标记已取消。',
      ],
    });
  });

  test('nothing of lateness where there was none; the first step while its time runs', () => {
    const moved = last(...withUnit, tick('2026-09-28 12:00', withDays({ '2026-09-28': 'off' })));
    expect(chineseOf(noticesFor(moved, 'redated', 'handler')[0]).body).toEqual([
      `根据2026年放假通知（第2版），办件${number}的办理期限由2026年9月29日（星期二）调整为2026年9月30日（星期三）。`,
      '本环节的研判或签收、指定专人、联系企业尚未完成的，请于2026年9月29日（星期二）24:00前完成。',
    ]);
  });

  test('a provisional date that stays is sure by now', () => {
    const at = beijing('2026-12-18 10:00');
    const deadline = deadlineOf(rules, 'appeal', at);
    expect(deadline).toMatchObject({ dueOn: '2027-01-01', provisional: true });
    const received: Move = ['submit', writer, submitted({ kind: 'appeal', at, deadline })];
    const confirmed = last(received, tick('2026-12-18 12:00', withMayDayOf2027));
    expect(chineseOf(noticesFor(confirmed, 'redated', 'enterprise')[0])).toEqual({
      title: `来信办理期限确认为2027年1月1日（星期五），办件编号${number}`,
      body: [
        `根据2027年放假通知（第1版），您的来信（办件编号${number}）的办理期限仍为2027年1月1日（星期五）。`,
      ],
    });
  });

  test('without a notice of its own it is the holidays that have changed', () => {
    const [moved] = noticesFor(redatedStory, 'redated', 'holder');
    if (moved?.event !== 'redated') throw new Error('no date has moved');
    expect(chineseOf({ ...moved, notice: null }).body[0]).toMatch(/^因放假安排调整，办件/);
  });
});

test('a late answer comes with its reason, which one in time does not have', () => {
  const [late] = noticesFor(lateStory, 'answerReleased', 'enterprise');
  expect(late && textsQuotedIn(late)).toEqual([text('6'), text('F')]);
  expect(chineseOf(late).body[1]).toBe('本次答复超过了办理期限，谨致歉意，原因说明附后。');
});

test('a late case that is passed on says so, and until when the new unit reports', () => {
  const late = dispatched(units.science, { reportDueAt: beijing('2026-10-16 00:00') });
  const offered = noticesFor(last(submit, ['dispatch', clerk, late]), 'dispatched', 'holder')[0];
  expect(chineseOf(offered).title).toBe(`【逾期】新分办的办件待签收：${number}`);
  expect(chineseOf(offered).body[2]).toBe(
    '本件已逾期，请尽快答复企业，并于2026年10月15日（星期四）24:00前报送办理进展。',
  );
});

test('a direct letter: its subject to the leaders', () => {
  const direct = last(['submit', writer, submitted({ addressee: 'leaders' })]);
  const words = chineseOf(noticesFor(direct, 'submitted', 'leaders')[0]);
  expect(words.title).toBe(`【直转件】企业写给市领导的来信：${number}`);
  expect(words.quotes).toEqual([{ label: '来信主题', text: text('1') }]);
});

test('as mails they say at a glance what is wanted, and of whom', async () => {
  const transport = new ScriptedTransport();
  const world = new MailerWorld(transport);
  await world.told(lastOf(commitsOf(...withUnit, tick('2026-09-30 00:00'), tick('2026-10-12 08:30'))));
  for (const mailId of world.mailQueue.sent) await sendMail(world.deps, mailId);
  const mails = await Promise.all(transport.taken.map(async ({ raw }) => simpleParser(raw)));
  expect(
    mails.map(({ to, subject }) => `${to && 'value' in to ? to.value[0]?.address : ''}: ${subject}`),
  ).toEqual([
    `lead@example.com: 【超时】办件${number}未按时联系企业，请立即办理`,
    `supervisor@example.com: 【超时】办件${number}：science未按时联系企业`,
    `lead@example.com: 【逾期】办件${number}逾期第5个工作日，请尽快答复`,
    `supervisor@example.com: 【逾期】办件${number}逾期第5个工作日，承办单位：science`,
    `mayor@example.com: 【逾期报告】办件${number}逾期第5个工作日，承办单位：science`,
    `overseer@example.com: 【逾期督促】办件${number}逾期第5个工作日，承办单位：science`,
  ]);
});
