import { expect, test } from 'vitest';
import { Account } from '../../../shared/domain/directory/account.ts';
import type { ReminderMark } from '../../../shared/domain/mailing/mail-occasion.ts';
import { Application } from '../../../shared/domain/policy/application.ts';
import { beijing } from '../../support/case-world.ts';
import { MailingWorld, owner, shoes, stone } from '../../support/mailing/mailing-world.ts';
import { plannedMail, policyIdOf } from '../../support/mailing/planned-mail.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';
import { policyContent } from '../../support/published-policy.ts';

const policyId = policyIdOf(1);
const reminderOf = (mark: ReminderMark, heldUntil = beijing('2026-09-28 08:30')) =>
  plannedMail({
    policyId,
    heldUntil,
    accountId: owner,
    occasion: { kind: 'reminder', programmeId: 'talent-award', closesOn: '2026-10-15', mark },
  });
const reminder = reminderOf('closesIn10');
const moved = [{ opensOn: '2026-09-01', closesOn: '2026-10-30' }];

/** The mails of a reminder to somebody of two enterprises that have said this meanwhile. */
async function sentWhere(...said: readonly (readonly [string, string])[]) {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId);
  for (const enterpriseId of [shoes, stone]) world.pushed(policyId, enterpriseId);
  for (const [enterpriseId, state] of said) {
    const { now: at } = world;
    const which = { enterpriseId, policyId, programmeId: 'talent-award' };
    world.applications.push(Application.parse({ ...which, state, by: owner, at }));
  }
  world.mails.plan(reminder);
  await world.run();
  return world.sent();
}

test('a reminder is for those enterprises of a person that have not applied since, and may want to', async () => {
  const [mail] = await sentWhere([shoes, 'submitted'], [stone, 'preparing']);
  expect(mail?.text).toContain('惠安示例石雕有限公司');
  expect(mail?.text).not.toContain('晋江示例鞋业有限公司');
});

test('a reminder is not sent to somebody all of whose enterprises have applied or do not want to', async () => {
  expect(await sentWhere([shoes, 'submitted'], [stone, 'declined'])).toEqual([]);
});

test('a reminder of what never came goes to who asked for it, says so, and can be ended by one click', async () => {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId);
  const which = { enterpriseId: stone, policyId, programmeId: 'talent-award' };
  world.applications.push(Application.parse({ ...which, state: 'interested', by: owner, at: world.now }));
  world.mails.plan(reminder);
  await world.run();
  const [mail] = await world.sent();
  expect(mail?.text).toContain('惠安示例石雕有限公司');
  expect(mail?.text).toContain('贵企业已表示有意申报。');
  expect(mail?.text).not.toContain('晋江示例鞋业有限公司');
  expect(mail?.headers.get('list')).toMatchObject({ 'unsubscribe-post': expect.anything() });
});

test('a reminder of what never came is not for whoever wants no mail of smart matching', async () => {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId);
  const which = { enterpriseId: stone, policyId, programmeId: 'talent-award' };
  world.applications.push(Application.parse({ ...which, state: 'interested', by: owner, at: world.now }));
  const account = world.people.get(owner);
  if (account === undefined) throw new Error('there is no owner');
  const memberships = account.memberships.map((each) => ({ ...each, push: { smart: 'never' as const } }));
  world.people.set(owner, Account.parse({ ...account, memberships }));
  world.mails.plan(reminder);
  await world.run();
  expect(await world.sent()).toEqual([]);
});

test.each([
  ['opens', '2026-09-01 09:05', '【申报开始】人才团队引进奖励', 'Applications open: 人才团队引进奖励'],
  [
    'closesIn5',
    '2026-10-09 09:05',
    '【申报提醒】人才团队引进奖励将于2026年10月15日（星期四）截止',
    'Applications close on Thursday 15 October 2026: 人才团队引进奖励',
  ],
] as const)(
  'a reminder of a window (%s) says which programme, until when and for whom, in both languages',
  async (mark, at, chineseTitle, englishTitle) => {
    const world = new MailingWorld(new ScriptedTransport());
    world.now = beijing(at);
    world.published(policyId);
    world.pushed(policyId, shoes);
    world.mails.plan(reminderOf(mark, world.now));
    await world.run();
    const [mail] = await world.sent();
    const [chinese = '', english = ''] = (mail?.text ?? '').split('\n----------\n');
    expect(mail?.subject).toBe(chineseTitle);
    expect(chinese).toContain('- 申报期 2026年9月1日（星期二） – 2026年10月15日（星期四）');
    expect(chinese).toContain('晋江示例鞋业有限公司');
    expect(chinese).toContain('- 符合：所在地要求晋江市');
    // What the version once was to the enterprise is no news by now.
    expect(chinese).not.toContain('本政策适用于贵企业');
    expect(english).toContain(englishTitle);
    expect(english).toContain('- Applications Tuesday 1 September 2026 – Thursday 15 October 2026');
  },
);

test.each([
  ['has lost the policy by its amendment', { change: 'lost' }],
  ['was told that it is withdrawn', { withdrawnAt: '2026-09-28T01:02:00.000Z' }],
])('an enterprise that %s is not reminded', async (_, over) => {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId);
  world.pushed(policyId, shoes, over);
  world.mails.plan(reminder);
  expect(await world.run()).toMatchObject({ sent: 0, withheld: 1 });
  expect(await world.sent()).toEqual([]);
});

test.each([
  ['closed while its mail waited', {}, 18 * 24 * 60],
  [
    'was moved while its mail waited',
    { programmes: policyContent().programmes.map((each) => ({ ...each, windows: moved })) },
    0,
  ],
])('nobody is reminded of a window that %s', async (_, amended, minutes) => {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId, amended);
  world.pushed(policyId, shoes);
  world.mails.plan(reminder);
  world.later(minutes);
  expect(await world.run()).toMatchObject({ sent: 0, withheld: 1 });
});

test('of several marks that a pause kept waiting only the latest is told', async () => {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyId);
  world.pushed(policyId, shoes);
  world.mails.plan(reminder);
  // The fifth working day before the last one: 1 to 7 October are off, the tenth is not.
  world.later(11 * 24 * 60);
  world.mails.plan(reminderOf('closesIn5'));
  expect(await world.run()).toMatchObject({ sent: 1, withheld: 1 });
  const [mail] = await world.sent();
  expect(mail?.subject).toContain('将于2026年10月15日');
});
