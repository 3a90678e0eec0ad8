import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sendPolicyMails, type SendPolicyMailsDeps } from '../../shared/app/send-policy-mails.ts';
import { Account } from '../../shared/domain/directory/account.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { messageIdOf, type PlannedMail } from '../../shared/domain/mailing/policy-mail.ts';
import { beijing } from '../support/case-world.ts';
import { MailingWorld, owner, shoes } from '../support/mailing/mailing-world.ts';
import { plannedMail, policyIdOf } from '../support/mailing/planned-mail.ts';
import { type Answer, ScriptedTransport } from '../support/messages/scripted-transport.ts';
import { type Life, mortal } from '../support/mortal.ts';

const people = ['p1', 'p2', 'p3'].map((id) => AccountId.parse(id));
const morning = beijing('2026-09-28 09:00');

/** Mails as several enterprises of a person, or several tries of the matcher, plan them: over each other. */
const plan = fc.array(
  fc.record({
    policy: fc.integer({ min: 1, max: 3 }),
    person: fc.constantFrom(...people),
    frequency: fc.constantFrom('atOnce' as const, 'daily' as const),
    held: fc.constantFrom(morning, beijing('2026-09-28 09:20')),
  }),
  { minLength: 1, maxLength: 14 },
);
/** A run of the mailer: after so many writes it ends, none for one that comes to its end. */
const copy = fc.option(fc.integer({ min: 1, max: 12 }), { nil: Number.POSITIVE_INFINITY });
const runs = fc.array(
  fc.record({ copies: fc.array(copy, { minLength: 1, maxLength: 3 }), minutesAfter: fc.nat(6) }),
  { maxLength: 6 },
);
const answers = fc.array(fc.constantFrom<Answer>('taken', 'taken', 'crash', 'unanswered', 'unavailable'), {
  maxLength: 10,
});

function worldOf(transport: ScriptedTransport): MailingWorld {
  const world = new MailingWorld(transport);
  const known = world.people.get(owner);
  for (const id of people) world.people.set(id, Account.parse({ ...known, id, email: `${id}@example.com` }));
  for (const n of [1, 2, 3]) {
    world.published(policyIdOf(n));
    world.pushed(policyIdOf(n), shoes);
  }
  return world;
}

/** The same mailer as a process of its own, which may die after any write, the provider's included. */
function processOf(deps: SendPolicyMailsDeps, writesLeft: number): SendPolicyMailsDeps {
  const life: Life = { writesLeft };
  return {
    ...deps,
    mails: mortal(deps.mails, life, new Set(['replace'] as const)),
    turns: mortal(deps.turns, life, new Set(['take'] as const)),
    transport: mortal(deps.transport, life, new Set(['send'] as const)),
  };
}

/** How many messages that the provider took carried each mail. */
async function carried({ mails }: MailingWorld, { taken }: ScriptedTransport) {
  const counts = new Map<string, number>();
  for (const { envelope } of taken) {
    for (const mail of await mails.inMessage(envelope.mailId)) {
      const name = messageIdOf(mail);
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return counts;
}

describe('the mailer of policies', () => {
  it('sends each person at most one mail of a version, and loses none, wherever its copies die and whatever the provider says', async () => {
    const ends = { died: 0, unknown: 0, accepted: 0 };
    await fc.assert(
      fc.asyncProperty(plan, runs, answers, async (planned, timetable, said) => {
        const transport = new ScriptedTransport(...said);
        const world = worldOf(transport);
        const mails = planned.map(({ policy, person, frequency, held }): PlannedMail =>
          plannedMail({ policyId: policyIdOf(policy), accountId: person, frequency, heldUntil: held }),
        );
        world.mails.plan(...mails);
        for (const { copies, minutesAfter } of timetable) {
          const outcomes = await Promise.allSettled(
            copies.map(async (writes) => sendPolicyMails(processOf(world.deps, writes), () => false)),
          );
          ends.died += outcomes.filter(({ status }) => status === 'rejected').length;
          world.later(minutesAfter);
          // The matcher tries again.
          world.mails.plan(...mails);
        }
        // Whatever the provider has still to say, then whoever crashed is given up, then nothing is left.
        for (let more = 0; more < 14; more += 1) {
          world.later(4);
          await Promise.allSettled([world.run()]);
        }

        const times = await carried(world, transport);
        for (const mail of world.mails.kept.values()) {
          const sent = times.get(messageIdOf(mail)) ?? 0;
          const { state } = mail.delivery;
          expect(sent).toBeLessThanOrEqual(1);
          expect(['accepted', 'unknown']).toContain(state);
          if (state === 'accepted') expect(sent).toBe(1);
          if (state === 'accepted' || state === 'unknown') ends[state] += 1;
        }
        expect(world.mails.kept.size).toBe(new Set(mails.map(messageIdOf)).size);
      }),
      { numRuns: 300 },
    );
    expect(ends.died).toBeGreaterThan(200);
    expect(ends.unknown).toBeGreaterThan(100);
    expect(ends.accepted).toBeGreaterThan(500);
  });
});
