import { describe, expect, test } from 'vitest';
import { notify } from '../../../shared/app/notify.ts';
import { people, units } from '../../support/case-world.ts';
import { cityDirectory, everybody } from '../../support/messages/city-directory.ts';
import { commitsOf, designate, dispatch, lastOf, submit } from '../../support/messages/commit-chain.ts';
import { MemoryMailQueue, MemoryMessages } from '../../support/messages/memory-messages.ts';
import { noticeIn } from '../../support/messages/notice-in.ts';

describe('what is kept of it', () => {
  test('names as they are at that moment, and no text', async () => {
    const messages = new MemoryMessages();
    const deps = { directory: cityDirectory(), notices: messages, mailQueue: new MemoryMailQueue() };
    await notify(deps, lastOf(commitsOf(submit, dispatch, designate)));
    const item = [...messages.items.values()].find(({ accountId }) => accountId === people.writer);
    expect(item).toMatchObject({
      readAt: null,
      notice: {
        event: 'designated',
        unit: units.science.name,
        handler: everybody.handler.name,
        dueOn: '2026-09-29',
      },
    });
  });

  test('an enterprise does not get the note from office to office', async () => {
    const messages = new MemoryMessages();
    const deps = { directory: cityDirectory(), notices: messages, mailQueue: new MemoryMailQueue() };
    await notify(deps, lastOf(commitsOf(submit, dispatch)));
    const notes = [...messages.mails.values()].map((mail) => {
      const notice = noticeIn(mail);
      return [mail.accountId, notice.event === 'dispatched' && notice.note !== null];
    });
    expect(Object.fromEntries(notes)).toMatchObject({
      writer: false,
      colleague: false,
      lead: true,
      'talent-lead': true,
    });
  });
});

describe('a crash between table and queue', () => {
  test('a second delivery hands over what is still pending, and writes nothing anew', async () => {
    const messages = new MemoryMessages();
    const mailQueue = new MemoryMailQueue();
    const deps = { directory: cityDirectory(), notices: messages, mailQueue };
    const commit = lastOf(commitsOf(submit));

    mailQueue.failing = true;
    await expect(notify(deps, commit)).rejects.toThrow('away');
    const written = [...messages.mails.keys()];
    expect(written).toHaveLength(2);

    mailQueue.failing = false;
    await notify(deps, commit);
    expect(mailQueue.sent).toEqual(written);
    expect([...messages.mails.keys()]).toEqual(written);
  });

  test('who joins after the first delivery is not told by the second', async () => {
    const messages = new MemoryMessages();
    const deps = { notices: messages, mailQueue: new MemoryMailQueue() };
    const { colleague, ...before } = everybody;
    const commit = lastOf(commitsOf(submit));
    await notify({ ...deps, directory: cityDirectory(Object.values(before)) }, commit);
    const items = messages.items.size;
    await notify({ ...deps, directory: cityDirectory([...Object.values(before), colleague]) }, commit);
    expect(messages.items.size).toBe(items);
  });
});
