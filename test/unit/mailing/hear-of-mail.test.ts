import { describe, expect, test } from 'vitest';
import { hearOfMail, type MailEventDeps } from '../../../shared/app/hear-of-mail.ts';
import type { MailEvent } from '../../../shared/app/mail-event-ports.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { resumed } from '../../../shared/domain/mailing/bounce-window.ts';
import { messageIdOf } from '../../../shared/domain/mailing/policy-mail.ts';
import { acceptedAs, claimedFor } from '../../../shared/domain/mailing/policy-mail-sending.ts';
import { MailingWorld, owner, shoes, stone } from '../../support/mailing/mailing-world.ts';
import { plannedMail, policyIdOf } from '../../support/mailing/planned-mail.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';

const one = policyIdOf(1);
const planned = (n: number) => plannedMail({ policyId: one, accountId: AccountId.parse(`person-${n}`) });

/** A city that has sent so many mails about one policy, each in a turn of its own. */
async function sent(count: number): Promise<MailingWorld> {
  const city = new MailingWorld(new ScriptedTransport());
  city.published(one);
  city.pushed(one, shoes);
  for (let n = 1; n <= count; n += 1) {
    city.mails.plan(planned(n));
    const [mail] = await city.mails.read([planned(n)]);
    if (mail === undefined) throw new Error('a mail was planned');
    const claim = claimedFor(mail, { at: city.now, messageId: messageIdOf(mail), sequence: n });
    await city.mails.replace([claim]);
    await city.mails.replace([acceptedAs(claim, `ses-${n}`, city.now)]);
  }
  await city.turns.change((state) => ({ ...state, sequence: count }));
  return city;
}

const depsOf = ({ addresses, mails, turns, deps }: MailingWorld): MailEventDeps => ({
  addresses,
  news: mails,
  blocks: mails,
  sending: turns,
  clock: deps.clock,
});

const eventOf = (city: MailingWorld, n: number, kind: MailEvent['kind']): MailEvent => ({
  kind,
  at: city.now,
  messageId: messageIdOf(planned(n)),
  providerId: `ses-${n}`,
  addresses: [`person-${n}@example.com`],
});

async function hear(city: MailingWorld, kind: MailEvent['kind'], ...mails: readonly number[]): Promise<void> {
  for (const n of mails) expect(await hearOfMail(depsOf(city), eventOf(city, n, kind))).toBe('done');
}

const first = (count: number) => Array.from({ length: count }, (_, place) => place + 1);
const pauseOf = async (city: MailingWorld) => (await city.turns.state()).paused;
const window = { first: 0, last: 9 };

describe('news of a mail', () => {
  test('stand with the mail and with the address, and count once however often they are told', async () => {
    const city = await sent(2);
    await hear(city, 'delivered', 1);
    await hear(city, 'hardBounce', 1, 1, 1);
    await hear(city, 'softBounce', 2);
    const [bounced, softly] = await city.mails.read([planned(1), planned(2)]);
    expect(bounced?.delivery).toMatchObject({
      news: { delivered: true, bounced: 'hard', complained: false },
    });
    expect(softly?.delivery).toMatchObject({ news: { delivered: false, bounced: 'softly' } });
    expect(city.addresses.suppressed).toEqual(['person-1@example.com']);
    expect(await city.mails.total(window)).toEqual({ bounced: 1, complained: 0 });
  });

  test('that come while the mail is still claimed say that it was taken', async () => {
    const city = await sent(0);
    city.mails.plan(planned(1));
    const [mail] = await city.mails.read([planned(1)]);
    if (mail === undefined) throw new Error('a mail was planned');
    const claim = { at: city.now, messageId: messageIdOf(mail), sequence: 1 };
    await city.mails.replace([claimedFor(mail, claim)]);
    await hear(city, 'delivered', 1);
    expect((await city.mails.read([planned(1)]))[0]?.delivery).toMatchObject({
      state: 'accepted',
      providerId: null,
      news: { delivered: true },
    });
  });

  test('of a digest are of all mails in it, and count as the one message that it is', async () => {
    const city = new MailingWorld(new ScriptedTransport());
    for (const [n, enterpriseId] of [
      [1, shoes],
      [2, stone],
    ] as const) {
      city.published(policyIdOf(n));
      city.pushed(policyIdOf(n), enterpriseId);
      city.mails.plan(plannedMail({ policyId: policyIdOf(n), accountId: owner, frequency: 'daily' }));
    }
    await city.run();
    const [mail] = [...city.mails.kept.values()];
    const delivery = mail?.delivery;
    if (delivery?.state !== 'accepted') throw new Error('the digest was sent');
    await hearOfMail(depsOf(city), { ...eventOf(city, 1, 'complaint'), messageId: delivery.messageId });
    const complained = [...city.mails.kept.values()].map((each) => each.delivery);
    expect(complained).toMatchObject([{ news: { complained: true } }, { news: { complained: true } }]);
    expect(await city.mails.total(window)).toEqual({ bounced: 0, complained: 1 });
  });

  test.each(['01K5P000000000000000000001_3_0_e01-writer', 'of somebody else', null])(
    'of a mail of a case, or of no mail of ours (%s), are of the address alone',
    async (messageId) => {
      const city = await sent(1);
      await hearOfMail(depsOf(city), { ...eventOf(city, 1, 'complaint'), messageId });
      expect(city.addresses.suppressed).toEqual(['person-1@example.com']);
      expect(await city.mails.total(window)).toEqual({ bounced: 0, complained: 0 });
    },
  );
});

describe('mails about policies', () => {
  test('are paused by the hundredth hard bounce of the latest thousand, and the mailer sends nothing until they are resumed', async () => {
    const city = await sent(999);
    await hear(city, 'softBounce', ...first(300));
    await hear(city, 'hardBounce', ...first(99));
    expect(await pauseOf(city)).toBeNull();
    await hear(city, 'hardBounce', 99, 99, 100);
    expect(await pauseOf(city)).toEqual({ at: city.now, why: 'bounces', bounced: 100, complained: 0 });

    city.mails.plan(plannedMail({ policyId: one, accountId: owner }));
    expect(await city.run()).toMatchObject({ sent: 0, paused: true });
    expect(city.counted).toEqual(['policyMailsPaused']);
    await city.turns.change(resumed);
    expect(await city.run()).toMatchObject({ sent: 1, paused: false });
    await hear(city, 'hardBounce', ...first(101));
    expect(await pauseOf(city)).toBeNull();
  });

  test('are paused by the third complaint; half-way to it the mailer counts that, and goes on', async () => {
    const city = await sent(10);
    await hear(city, 'complaint', 1);
    await city.run();
    expect(city.counted).toEqual([]);
    await hear(city, 'complaint', 2);
    await city.run();
    expect(city.counted).toEqual(['policyMailsHalfway']);
    await hear(city, 'complaint', 3);
    expect(await pauseOf(city)).toMatchObject({ why: 'complaints', complained: 3 });
  });

  test('are paused by the mailer where whoever heard of the last bounce crashed before it could', async () => {
    const city = await sent(3);
    for (const n of [1, 2, 3]) {
      const [mail] = await city.mails.read([planned(n)]);
      if (mail === undefined) throw new Error('a mail was planned');
      await city.mails.keep([{ ...mail, revision: mail.revision + 1 }], { block: 0, what: 'complained' });
    }
    expect(await city.run()).toMatchObject({ paused: true });
    expect(await pauseOf(city)).toMatchObject({ why: 'complaints' });
  });

  test('of more than a thousand turns ago are not counted', async () => {
    const city = await sent(3);
    await city.turns.change((state) => ({ ...state, sequence: 1500 }));
    await hear(city, 'complaint', 1, 2, 3);
    expect(await pauseOf(city)).toBeNull();
  });
});
