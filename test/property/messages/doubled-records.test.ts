import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notify } from '../../../shared/app/notify.ts';
import { sendMail } from '../../../shared/app/send-mail.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { claimSeconds } from '../../../shared/domain/message/sending.ts';
import { cityDirectory } from '../../support/messages/city-directory.ts';
import { everyKind } from '../../support/messages/late-chain.ts';
import { MailerWorld } from '../../support/messages/mailer-world.ts';
import { MemoryMailQueue, MemoryMessages } from '../../support/messages/memory-messages.ts';
import { type Answer, ScriptedTransport } from '../../support/messages/scripted-transport.ts';

const commits: readonly Commit[] = everyKind;

/** Everything that is kept, in an order of its own. */
function kept({ items, mails }: MemoryMessages): readonly (readonly [string, unknown])[] {
  return [...items, ...mails].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function inOrder(): Promise<MemoryMessages> {
  const notices = new MemoryMessages();
  for (const commit of commits) {
    await notify({ directory: cityDirectory(), notices, mailQueue: new MemoryMailQueue() }, commit);
  }
  return notices;
}

/** All commits at least once, some more often, in any order; and which deliveries fail at the queue of the mails. */
const deliveries = fc
  .tuple(
    fc.shuffledSubarray([...commits, ...commits], { minLength: 0 }),
    fc.array(fc.boolean(), { minLength: 0, maxLength: 40 }),
  )
  .chain(([extra, failures]) =>
    fc.record({
      order: fc.shuffledSubarray([...commits, ...extra], { minLength: commits.length + extra.length }),
      failures: fc.constant(failures),
    }),
  );

describe('records of the stream, permuted and doubled', () => {
  test('give the same inboxes and the same mails, each handed to the mailer at least once', async () => {
    const expected = kept(await inOrder());
    await fc.assert(
      fc.asyncProperty(deliveries, async ({ order, failures }) => {
        const notices = new MemoryMessages();
        const mailQueue = new MemoryMailQueue();
        const again: Commit[] = [];
        for (const [index, commit] of order.entries()) {
          mailQueue.failing = failures[index] ?? false;
          await notify({ directory: cityDirectory(), notices, mailQueue }, commit).catch(() =>
            again.push(commit),
          );
        }
        mailQueue.failing = false;
        for (const commit of again) await notify({ directory: cityDirectory(), notices, mailQueue }, commit);
        expect(kept(notices)).toEqual(expected);
        expect(new Set(mailQueue.sent)).toEqual(new Set(notices.mails.keys()));
      }),
      { numRuns: 60 },
    );
  });

  test('and whatever the provider does, each mail goes out once, and once more for each time that is unknown', async () => {
    const answers = fc.array(fc.constantFrom<Answer>('taken', 'crash', 'unanswered', 'unavailable'), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(answers, fc.infiniteStream(fc.nat()), async (script, picks) => {
        const transport = new ScriptedTransport(...script);
        const world = new MailerWorld(transport);
        for (const commit of commits.slice(0, 6)) await world.told(commit);
        const queue = [...world.mailQueue.sent, ...world.mailQueue.sent];
        while (queue.length > 0) {
          const [mailId] = queue.splice((picks.next().value ?? 0) % queue.length, 1);
          if (mailId === undefined) break;
          const outcome = await sendMail(world.deps, mailId).catch(() => 'again');
          if (outcome === 'again') {
            queue.push(mailId);
            world.later(claimSeconds / 4);
          }
        }
        for (const { id, delivery, unknown } of world.messages.mails.values()) {
          expect(delivery.state).toBe('accepted');
          expect(transport.taken.filter(({ envelope }) => envelope.mailId === id)).toHaveLength(1 + unknown);
        }
        const unknown = [...world.messages.mails.values()].reduce((sum, mail) => sum + mail.unknown, 0);
        expect(world.counted.filter((what) => what === 'mailUnknown')).toHaveLength(unknown);
      }),
      { numRuns: 40 },
    );
  });
});
