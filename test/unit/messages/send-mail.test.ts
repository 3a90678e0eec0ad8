import { simpleParser } from 'mailparser';
import { describe, expect, test } from 'vitest';
import { sendMail } from '../../../shared/app/send-mail.ts';
import type { Account } from '../../../shared/domain/directory/account.ts';
import { digestMail, MailId } from '../../../shared/domain/message/mail.ts';
import { claimSeconds } from '../../../shared/domain/message/sending.ts';
import { units } from '../../support/case-world.ts';
import { everybody, worksAt } from '../../support/messages/city-directory.ts';
import {
  commitsOf,
  designate,
  dispatch,
  draft,
  lastOf,
  release,
  sendBack,
  submit,
} from '../../support/messages/commit-chain.ts';
import { digestLine, digestWith, listOfLines } from '../../support/messages/digests.ts';
import { MailerWorld } from '../../support/messages/mailer-world.ts';
import { type Answer, ScriptedTransport } from '../../support/messages/scripted-transport.ts';

/** A mailer with one mail waiting: a draft sent back, to its handler. */
async function oneMail(...answers: readonly Answer[]) {
  const transport = new ScriptedTransport(...answers);
  const world = new MailerWorld(transport);
  await world.told(lastOf(commitsOf(submit, dispatch, designate, draft, sendBack)));
  const [mailId] = world.mailQueue.sent;
  if (mailId === undefined) throw new Error('no mail');
  const mail = () => world.messages.mails.get(mailId);
  return { world, transport, mailId, mail, send: async () => sendMail(world.deps, mailId) };
}

describe('a mail that goes well', () => {
  test('is accepted under the provider’s id, and carries ours', async () => {
    const { world, transport, mailId, mail, send } = await oneMail();
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({
      delivery: { state: 'accepted', at: world.now, providerId: 'provider-1' },
      unknown: 0,
    });
    expect(world.counted).toEqual(['mailAccepted']);
    const sent = await simpleParser(transport.taken[0]?.raw ?? '');
    expect(sent.headers.get('x-zhitong-message')).toBe(mailId);
    expect(sent.headers.get('auto-submitted')).toBe('auto-generated');
    expect(sent.messageId).toBe(`<${mailId}@mail.zhitong.example>`);
    expect(sent.date?.toISOString()).toBe('2026-09-28T08:01:00.000Z');
    expect(sent.from?.value).toEqual([{ name: '泉州市政企直通车', address: 'noreply@mail.zhitong.example' }]);
    expect(sent.to).toMatchObject({ value: [{ name: 'handler示', address: 'handler@example.com' }] });
    expect(sent.subject).toBe('答复草稿退回修改：20260924-000018');
  });

  test('quotes the answer as it is when it is sent, which is nowhere kept with the mail', async () => {
    const transport = new ScriptedTransport();
    const world = new MailerWorld(transport);
    await world.told(lastOf(commitsOf(submit, dispatch, designate, draft, release)));
    expect(JSON.stringify([...world.messages.mails.values()])).not.toContain('可以申报');
    for (const mailId of world.mailQueue.sent) await sendMail(world.deps, mailId);
    const [toWriter] = await Promise.all(transport.taken.map(async ({ raw }) => simpleParser(raw)));
    expect(toWriter?.text).toContain('可以申报。');
    expect(toWriter?.html).toContain('<blockquote>可以申报。</blockquote>');
  });

  test('delivered twice, is sent once', async () => {
    const { transport, send } = await oneMail();
    expect([await send(), await send()]).toEqual(['done', 'done']);
    expect(transport.taken).toHaveLength(1);
  });

  test('delivered twice at the same time, is sent once, and the other delivery comes again', async () => {
    const { transport, send } = await oneMail();
    expect((await Promise.all([send(), send()])).toSorted()).toEqual(['again', 'done']);
    expect(transport.taken).toHaveLength(1);
    expect(await send()).toBe('done');
    expect(transport.taken).toHaveLength(1);
  });
});

describe('a crash between the claim and the answer', () => {
  test('is counted once as unknown, when the claim has run out, and the mail is sent again', async () => {
    const { world, transport, mail, send } = await oneMail('crash');
    await expect(send()).rejects.toThrow('crashed');
    expect(mail()).toMatchObject({ delivery: { state: 'claimed' }, unknown: 0 });

    world.later(claimSeconds - 1);
    expect(await send()).toBe('again');
    expect(transport.taken).toHaveLength(1);

    world.later(1);
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({ delivery: { state: 'accepted', providerId: 'provider-2' }, unknown: 1 });
    expect(world.counted).toEqual(['mailUnknown', 'mailAccepted']);

    expect(await send()).toBe('done');
    expect(world.counted).toHaveLength(2);
  });

  test('before the claim, is no such thing', async () => {
    const { world, mailId, mail } = await oneMail();
    const texts = { texts: async () => Promise.reject(new Error('the table is away')) };
    await expect(sendMail({ ...world.deps, texts }, mailId)).rejects.toThrow('away');
    expect(mail()).toMatchObject({ delivery: { state: 'pending' }, unknown: 0 });
  });
});

describe('a provider that', () => {
  test('takes nothing now: the mail waits, and counts as nothing unknown', async () => {
    const { world, mail, send } = await oneMail('unavailable');
    expect(await send()).toBe('again');
    expect(mail()).toMatchObject({ delivery: { state: 'pending' }, unknown: 0 });
    expect(await send()).toBe('done');
    expect(world.counted).toEqual(['mailDeferred', 'mailAccepted']);
  });

  test('does not answer: unknown at once, and sent again', async () => {
    const { world, transport, mail, send } = await oneMail('unanswered');
    expect(await send()).toBe('again');
    expect(mail()).toMatchObject({ delivery: { state: 'pending' }, unknown: 1 });
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({ delivery: { state: 'accepted' }, unknown: 1 });
    expect(transport.taken).toHaveLength(2);
    expect(world.counted).toEqual(['mailUnknown', 'mailAccepted']);
  });

  test('refuses the mail: rejected for good, with the reason', async () => {
    const { world, mail, send } = await oneMail('rejected');
    expect([await send(), await send()]).toEqual(['done', 'done']);
    expect(mail()).toMatchObject({ delivery: { state: 'rejected', reason: 'told to be rejected' } });
    expect(world.counted).toEqual(['mailRejected']);
    expect(world.addresses.suppressed).toEqual([]);
  });

  test('does not know the mailbox: no mail goes there any more', async () => {
    const { world, mail, send } = await oneMail('noSuchMailbox');
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({ delivery: { state: 'rejected' } });
    expect(world.addresses.suppressed).toEqual(['handler@example.com']);
  });

  test.each([
    ['answers', { ok: true, value: { providerId: 'late' } }],
    ['gives up', { ok: false, refusal: { tag: 'unanswered', reason: 'late' } }],
  ] as const)(
    '%s when the claim has run out and is somebody else’s: the other one settles it',
    async (_, late) => {
      const { world, mailId, mail } = await oneMail();
      const transport = {
        send: async () => {
          world.later(claimSeconds);
          expect(await sendMail(world.deps, mailId)).toBe('done');
          return late;
        },
      };
      expect(await sendMail({ ...world.deps, transport }, mailId)).toBe('again');
      expect(mail()).toMatchObject({ delivery: { state: 'accepted', providerId: 'provider-1' }, unknown: 1 });
      expect(world.counted).toEqual(['mailUnknown', 'mailAccepted']);
    },
  );
});

describe('a mail that is not to be sent', () => {
  test('its address is suppressed', async () => {
    const { world, transport, mail, send } = await oneMail();
    await world.addresses.suppress('handler@example.com');
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({ delivery: { state: 'suppressed', at: world.now } });
    expect(transport.taken).toEqual([]);
    expect(world.counted).toEqual(['mailSuppressed']);
  });

  test.each([
    ['has left the directory', undefined],
    ['has left the unit', { ...everybody.handler, memberships: [] }],
  ])('its reader %s', async (_, handler) => {
    const { world, transport, mail, send } = await oneMail();
    const { handler: _left, ...others } = everybody;
    world.peopled([...Object.values(others), ...(handler === undefined ? [] : [handler])]);
    expect(await send()).toBe('done');
    expect(mail()).toMatchObject({ delivery: { state: 'rejected', reason: 'no longer concerned' } });
    expect(transport.taken).toEqual([]);
  });

  test('there is none of that id: it fails, until the queue sets it aside', async () => {
    const { world } = await oneMail();
    const mailId = MailId.parse('01K5XQ00000000000000000000_9_0_nobody');
    await expect(sendMail(world.deps, mailId)).rejects.toThrow('not there');
  });
});

describe('a digest', () => {
  const { science, county } = units;
  const digest = digestWith({
    late: listOfLines(digestLine(1, { lateDays: 1 }), digestLine(2, { as: county.id })),
    dueToday: listOfLines(digestLine(3)),
  });

  /** The lead's digest of the science department and the county, sent to the lead as the directory then has them. */
  async function sentTo(...memberships: Account['memberships']) {
    const transport = new ScriptedTransport();
    const world = new MailerWorld(transport);
    const mail = digestMail(everybody.lead.id, digest);
    world.messages.mails.set(mail.id, mail);
    world.peopled([{ ...everybody.lead, memberships }]);
    expect(await sendMail(world.deps, mail.id)).toBe('done');
    return { raw: transport.taken[0]?.raw, mail: world.messages.mails.get(mail.id) };
  }

  test('is sent whole to whoever still serves all its units', async () => {
    const { raw, mail } = await sentTo(worksAt(science, 'unitLead'), worksAt(county, 'unitLead'));
    expect(mail).toMatchObject({ id: 'DIGEST_20261009_lead', delivery: { state: 'accepted' } });
    const { subject, text } = await simpleParser(raw ?? '');
    expect(subject).toBe('2026年10月9日（星期五）办件提醒：已逾期2件、今日到期1件');
    for (const n of [1, 2, 3]) expect(text).toContain(`20260924-00000${n}`);
  });

  test('is sent without the units that the person has left since', async () => {
    const { raw, mail } = await sentTo(worksAt(county, 'unitLead'));
    expect(mail).toMatchObject({ matter: { kind: 'digest', digest }, delivery: { state: 'accepted' } });
    const { subject, text } = await simpleParser(raw ?? '');
    expect(subject).toBe('2026年10月9日（星期五）办件提醒：已逾期1件');
    expect(text).toContain('20260924-000002');
    expect(text).not.toMatch(/20260924-00000[13]/);
  });

  test('is not sent when nothing of it is left', async () => {
    const { raw, mail } = await sentTo(worksAt(units.talent, 'unitLead'));
    expect(raw).toBeUndefined();
    expect(mail).toMatchObject({ delivery: { state: 'rejected', reason: 'no longer concerned' } });
  });
});
