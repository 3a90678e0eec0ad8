import { describe, expect, test } from 'vitest';
import { messageIdOf } from '../../../shared/domain/mailing/policy-mail.ts';
import { beijing } from '../../support/case-world.ts';
import { clerk, MailingWorld, owner, shoes, stone } from '../../support/mailing/mailing-world.ts';
import { plannedMail, policyIdOf } from '../../support/mailing/planned-mail.ts';
import { type Answer, ScriptedTransport } from '../../support/messages/scripted-transport.ts';

const one = policyIdOf(1);
const two = policyIdOf(2);
const news = (over: object = {}) => plannedMail({ policyId: one, accountId: owner, ...over });

/** A policy that both enterprises got, and nobody has mailed yet. */
function world(...answers: readonly Answer[]): MailingWorld {
  const made = new MailingWorld(new ScriptedTransport(...answers));
  made.published(one);
  made.pushed(one, shoes);
  made.pushed(one, stone);
  return made;
}

const stateOf = ({ mails }: MailingWorld, mail = news()) => mails.kept.get(messageIdOf(mail))?.delivery;

describe('a mail about a policy', () => {
  test('is one to a person over all their enterprises, with why for each, in both languages', async () => {
    const city = world();
    city.mails.plan(news());
    expect(await city.run()).toMatchObject({ sent: 1, quiet: false });
    const [mail] = await city.sent();
    expect(mail?.subject).toBe('【政策推送】《关于支持示例企业引进人才团队的若干措施》');
    expect(mail?.text).toContain('晋江示例鞋业有限公司');
    expect(mail?.text).toContain('惠安示例石雕有限公司');
    expect(mail?.text).toContain('符合：所在地要求晋江市，贵企业为晋江市（企业填报，2026-08-01）');
    expect(mail?.text).toContain(
      'Met: Region Jinjiang; yours: Jinjiang (stated by the enterprise, 2026-08-01)',
    );
    expect(mail?.text).toContain(`https://zhitong.example/policies/${one}`);
    expect(stateOf(city)).toMatchObject({
      state: 'accepted',
      providerId: 'provider-1',
      messageId: messageIdOf(news()),
    });
    expect(await city.run()).toMatchObject({ sent: 0 });
  });

  test('carries the headers of one click, whose token says what it ends and holds for nobody else', async () => {
    const city = world();
    city.mails.plan(news({ accountId: clerk }));
    await city.run();
    const [mail] = await city.sent();
    const header = (name: string) =>
      mail?.headerLines.find(({ key }) => key === name)?.line.replaceAll(/\r?\n\s/g, '');
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const token = /<https:\/\/api\.zhitong\.example\/unsubscribe\/([^>]+)>/.exec(
      header('list-unsubscribe') ?? '',
    )?.[1];
    const source = { kind: 'smart', enterpriseId: shoes };
    expect(await city.tokens.read(token ?? '')).toEqual({ accountId: clerk, source });
    for (const forged of [
      token?.replace('shoe-clerk', 'owner'),
      token?.slice(0, -1),
      `${token}A`,
      '',
      'a.b',
      '.',
    ]) {
      expect(await city.tokens.read(forged ?? '')).toBeUndefined();
    }
  });

  test('says nothing that its texts could make of it: names, titles and reasons are text wherever they stand', async () => {
    const city = world();
    const hostile = '<img src=x onerror=alert(1)>"\'&\r\nBcc: victim@example.com';
    city.enterpriseNames.set(shoes, hostile.slice(0, 90));
    city.published(one, { title: hostile, summary: hostile });
    city.mails.plan(news());
    await city.run();
    const [mail] = await city.sent();
    expect(mail?.html).not.toContain('<img');
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has('bcc')).toBe(false);
    expect(mail?.subject).toContain('Bcc: victim@example.com');
  });

  test('goes before those whose window closes later', async () => {
    const city = world();
    for (const [n, closesOn] of [
      [2, null],
      [3, '2026-10-20'],
      [4, '2026-10-05'],
      [5, '2026-10-09'],
    ] as const) {
      city.published(policyIdOf(n), { title: `政策${n}` });
      city.pushed(policyIdOf(n), shoes);
      city.mails.plan(news({ policyId: policyIdOf(n), closesOn }));
    }
    await city.run();
    expect((await city.sent()).map(({ subject }) => /政策(\d)/.exec(subject ?? '')?.[1])).toEqual([
      '4',
      '5',
      '3',
      '2',
    ]);
  });

  test('is held until its moment, and for the night', async () => {
    const city = world();
    city.mails.plan(news({ heldUntil: beijing('2026-09-28 09:06') }));
    expect(await city.run()).toMatchObject({ sent: 0 });
    city.later(1);
    expect(await city.run()).toMatchObject({ sent: 1 });
    city.mails.plan(news({ accountId: clerk }));
    for (const night of ['2026-09-28 21:00', '2026-09-29 07:59']) {
      city.now = beijing(night);
      expect(await city.run()).toMatchObject({ sent: 0, quiet: true });
    }
    city.now = beijing('2026-09-29 08:00');
    expect(await city.run()).toMatchObject({ sent: 1, quiet: false });
  });
});

describe('what has changed since a mail was planned', () => {
  test('a policy that is no longer in force is not told of, also before it was ended', async () => {
    const city = world();
    city.published(one, { validUntil: '2026-09-27' });
    city.mails.plan(news());
    await city.run();
    expect(stateOf(city)).toMatchObject({ state: 'withheld', why: 'expired' });
  });

  test('a policy that is withdrawn is not told of; those who were told of it are told so', async () => {
    const city = world();
    city.mails.plan(news());
    city.withdrawn(one, '依据的上位文件已废止（示例）。');
    await city.run();
    expect(stateOf(city)).toMatchObject({ state: 'withheld', why: 'withdrawn' });
    const notice = news({ occasion: { kind: 'withdrawn' } });
    city.mails.plan(notice);
    await city.run();
    const [mail] = await city.sent();
    expect(mail?.subject).toMatch(/^【政策撤回】/);
    expect(mail?.text).toContain('撤回原因：依据的上位文件已废止（示例）。');
  });

  test('an enterprise that a later version has reached is that version’s to tell', async () => {
    const city = world();
    city.mails.plan(news());
    city.pushed(one, shoes, { version: 2, change: 'changed' });
    await city.run();
    const [mail] = await city.sent();
    expect(mail?.text).not.toContain('晋江示例鞋业');
    expect(mail?.text).toContain('惠安示例石雕');
  });

  test('who has left, or ended the subscription that brought it, gets none', async () => {
    const city = world();
    const subscription = city.subscribed(1, shoes, clerk, { frequency: 'never' });
    city.pushed(one, shoes, { why: { smart: false, subscriptions: [subscription.id] } });
    city.people.delete(owner);
    city.mails.plan(news(), news({ accountId: clerk }));
    expect(await city.run()).toMatchObject({ sent: 0, withheld: 2 });
    expect(stateOf(city)).toMatchObject({ state: 'withheld', why: 'notConcerned' });
  });

  test('an address that is suppressed gets none', async () => {
    const city = world();
    await city.addresses.suppress('owner@example.com');
    city.mails.plan(news());
    await city.run();
    expect(stateOf(city)).toMatchObject({ state: 'withheld', why: 'suppressed' });
  });
});

describe('a digest', () => {
  test('is one mail of all that waited for it, with a link for each subscription and for all', async () => {
    const city = world();
    const subscription = city.subscribed(7, shoes, owner);
    city.published(two, { title: '政策二' });
    city.pushed(two, shoes, { why: { smart: false, subscriptions: [subscription.id] } });
    const daily = { frequency: 'daily', heldUntil: beijing('2026-09-28 08:30') };
    city.mails.plan(news(daily), news({ ...daily, policyId: two }), news({ ...daily, accountId: clerk }));
    expect(await city.run()).toMatchObject({ sent: 2 });
    const mail = (await city.sent()).find(({ to }) => JSON.stringify(to).includes('owner@'));
    expect(mail?.subject).toBe('【政策汇总】2项政策，2026年9月28日（星期一）');
    expect(mail?.text).toContain('政策二');
    expect(mail?.text).toContain('晋江示例鞋业有限公司（主题7）');
    const tokens = [...(mail?.text ?? '').matchAll(/unsubscribe\/(\S+)/g)].map(([, token]) => token ?? '');
    const ends = await Promise.all([...new Set(tokens)].map(async (token) => city.tokens.read(token)));
    expect(ends.map((each) => each?.source)).toEqual([
      { kind: 'smart', enterpriseId: shoes },
      { kind: 'subscription', enterpriseId: shoes, subscriptionId: subscription.id },
      { kind: 'smart', enterpriseId: stone },
      { kind: 'all' },
    ]);
    const delivery = stateOf(city);
    expect(delivery).toMatchObject({ state: 'accepted' });
    expect(stateOf(city, news({ policyId: two }))).toEqual(delivery);
    expect(await city.run()).toMatchObject({ sent: 0 });
  });
});

describe('at most once', () => {
  test('a mail whose sender crashed is never sent again, and counted as unknown', async () => {
    const city = world('crash');
    city.mails.plan(news());
    await expect(city.run()).rejects.toThrow('crashed');
    expect(await city.run()).toMatchObject({ sent: 0, givenUp: 0 });
    city.later(4);
    expect(await city.run()).toMatchObject({ sent: 0, givenUp: 1 });
    expect(stateOf(city)).toMatchObject({ state: 'unknown' });
    expect(city.counted).toEqual(['policyMailUnknown']);
    expect(await city.sent()).toHaveLength(1);
  });

  test.each([
    ['unanswered', 'unknown', 1],
    ['unavailable', 'accepted', 1],
    ['rejected', 'withheld', 0],
    ['noSuchMailbox', 'withheld', 0],
  ] as const)('where the provider is %s it ends %s', async (answer, state, messages) => {
    const city = world(answer);
    city.mails.plan(news());
    for (let run = 1; run <= 3; run += 1) {
      await city.run();
      city.later(4);
    }
    expect(stateOf(city)).toMatchObject({ state });
    expect(await city.sent()).toHaveLength(messages);
    expect(city.addresses.suppressed).toEqual(answer === 'noSuchMailbox' ? ['owner@example.com'] : []);
  });

  test('takes a turn for each message, and none for what is withheld', async () => {
    const city = world();
    city.mails.plan(news(), news({ accountId: clerk }));
    city.people.delete(clerk);
    await city.run();
    expect(city.turns.taken).toEqual(['policies']);
  });
});
