import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { hearOfMail } from '../../shared/app/hear-of-mail.ts';
import type { MailEvent } from '../../shared/app/mail-event-ports.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { messageIdOf } from '../../shared/domain/mailing/policy-mail.ts';
import { claimedFor } from '../../shared/domain/mailing/policy-mail-sending.ts';
import { plusMinutes } from '../../shared/domain/time/instant.ts';
import { MailingWorld } from '../support/mailing/mailing-world.ts';
import { plannedMail } from '../support/mailing/planned-mail.ts';
import { ScriptedTransport } from '../support/messages/scripted-transport.ts';

const people = Array.from({ length: 6 }, (_, n) => AccountId.parse(`person-${n}`));
const planned = (n: number) => plannedMail({ accountId: people[n] });

/** A city in which each person was sent one mail, nobody having said yet that it was taken. */
async function city(): Promise<MailingWorld> {
  const made = new MailingWorld(new ScriptedTransport());
  for (const n of people.keys()) {
    made.mails.plan(planned(n));
    const [mail] = await made.mails.read([planned(n)]);
    if (mail === undefined) throw new Error('a mail was planned');
    const claim = { at: made.now, messageId: messageIdOf(mail), sequence: n + 1 };
    await made.mails.replace([claimedFor(mail, claim)]);
  }
  return made;
}

/** What the events come to: standings, mails but for how often they changed, counts, whether mails are paused. */
async function outcomeOf(events: readonly MailEvent[]): Promise<object> {
  const made = await city();
  const { addresses, mails, turns: sending, deps } = made;
  const all = { addresses, news: mails, blocks: mails, sending, clock: deps.clock };
  for (const event of events) expect(await hearOfMail(all, event)).toBe('done');
  const standings = await Promise.all(people.map(async (id) => addresses.standingOf(`${id}@example.com`)));
  const { paused } = await sending.state();
  return {
    standings,
    deliveries: [...mails.kept.values()].map(({ delivery }) => delivery),
    total: await mails.total({ first: 0, last: 9 }),
    paused: paused?.why,
  };
}

const event: fc.Arbitrary<MailEvent> = fc
  .record({
    n: fc.nat({ max: people.length - 1 }),
    kind: fc.constantFrom(
      'delivered' as const,
      'softBounce' as const,
      'hardBounce' as const,
      'complaint' as const,
    ),
    minutes: fc.nat({ max: 60 }),
  })
  .map(({ n, kind, minutes }) => ({
    kind,
    at: plusMinutes(planned(n).heldUntil, minutes),
    messageId: messageIdOf(planned(n)),
    providerId: `ses-${n}`,
    addresses: [`${people[n]}@example.com`],
  }));

it('events of mails come to the same for addresses, mails, counts and the pause, told twice and in any order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 25 }),
      fc.infiniteStream(fc.nat()),
      async (events, numbers) => {
        const anyhow = [...events, ...events]
          .map((each) => ({ each, place: numbers.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ each }) => each);
        expect(await outcomeOf(anyhow)).toEqual(await outcomeOf(events));
      },
    ),
  );
});
