import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCaseReader } from '../../shared/adapters/dynamo/case-reader.ts';
import { dynamoMailStore } from '../../shared/adapters/dynamo/mail-store.ts';
import { openTable } from '../../shared/adapters/dynamo/open-table.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import { replay } from '../../shared/domain/case/chain.ts';
import type { Reply } from '../../shared/http/client-call.ts';
import { apiClient } from '../../shared/http/client.ts';
import { noticeIn } from '../support/messages/notice-in.ts';

/**
 * Where the stack is killed with SIGKILL, in the order in which a letter passes: local/faults/fault-points.ts. Not where a batch of the
 * stream is read or handled: what the clock's functions write passes there, too, and the stack would die before it is asked anything.
 */
const points = [
  'request-arrived@intake',
  'transaction-arrived@intake',
  'transaction-written@intake',
  'answer-ready@intake',
  'send-done@relay',
  'write-done@relay',
  'queue-batch-received@notify',
  'transaction-written@notify',
  'send-done@notify',
  'queue-batch-handled@notify',
  'write-done@mailer',
  'mail-arrived',
  'mail-kept',
  'queue-batch-handled@mailer',
];

let root: string;
/** A stopped stack with the organisation in it: the seed passes the same seams, and is not what is to be interrupted. */
const seeded = (): string => join(root, 'seeded');
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'zhitong-killed-'));
  const seeding = await startStack({ dir: seeded(), clock: '2026-09-24T17:50+08:00' });
  await seeding.settled();
  await seeding.stop();
});
afterAll(async () => rm(root, { recursive: true, force: true }));

/** Starts the stack again over the same data after it was killed. */
const restarted = async (stack: ChildStack, dir: string): Promise<ChildStack> => {
  expect(await stack.ended).toBe('SIGKILL');
  return startStack({ dir });
};

/** A request that is repeated under its idempotency key when the stack dies over it. */
async function persistently<View>(
  stack: ChildStack,
  dir: string,
  ask: (stack: ChildStack) => Promise<Reply<View>>,
): Promise<{ stack: ChildStack; reply: Extract<Reply<View>, { ok: true }> }> {
  let alive = stack;
  const first = await ask(alive).catch(() => undefined);
  if (first === undefined) alive = await restarted(alive, dir);
  const reply = first ?? (await ask(alive));
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return { stack: alive, reply };
}

const clientOf = (stack: ChildStack, account: string) =>
  apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });

/** Lets time pass until leases and visibility time-outs are over and everything that is under way has arrived. */
async function calm(stack: ChildStack): Promise<void> {
  for (let quarters = 0; quarters < 4; quarters += 1) {
    await stack.settled();
    await stack.clock.move('+15m');
  }
  expect(await stack.settled()).toEqual({ settled: true });
}

/** A letter that the hub answers at once, on a stack that dies at the point and is started again. */
async function journey(point: string, dir: string): Promise<{ stack: ChildStack; caseId: CaseId }> {
  await cp(seeded(), dir, { recursive: true });
  const first = await startStack({ dir, killAt: point });
  const letter = {
    enterpriseId: 'D01',
    kind: 'consultation',
    subject: '电子设计公司的补助政策',
    body: '我公司是电子设计公司，请问今年有相关的补助政策吗？',
    consentsToPublication: true,
  } as const;
  const submitted = await persistently(first, dir, async (stack) =>
    clientOf(stack, 'd01').submitLetter(letter, { idempotencyKey: 'letter' }),
  );
  const { caseId } = submitted.reply.body;
  const survivor = submitted.stack === first ? await afterSettling(first, dir) : submitted.stack;
  const answered = await persistently(survivor, dir, async (stack) =>
    clientOf(stack, 'hub-clerk-1').releaseAnswer(
      { caseId, answer: '您好，今年的补助政策见附表（示例答复）。' },
      { idempotencyKey: 'answer', ifMatch: '"1"' },
    ),
  );
  return { stack: answered.stack, caseId };
}

/** The stack, started again if the point was reached only after the answer. */
async function afterSettling(stack: ChildStack, dir: string): Promise<ChildStack> {
  const settled = await stack.settled().catch(() => undefined);
  return settled === undefined ? restarted(stack, dir) : stack;
}

describe.each(points)('killed at %s', (point) => {
  test('nothing is lost, and a mail is doubled only where it is counted as unknown', async () => {
    const dir = join(root, point.replaceAll(/\W/g, '-'));
    const { stack, caseId } = await journey(point, dir);
    try {
      await calm(stack);
      const [tableName] = stack.info.tableNames;
      if (tableName === undefined) throw new Error('the stack has a table');
      const table = openTable(tableName, {
        endpoint: stack.info.endpoints.tables,
        region: stack.info.region,
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
      const reader = dynamoCaseReader(table);
      const found = await reader.caseWithTexts(caseId);
      const { items: commits } = await reader.commits(caseId, { limit: 10, after: undefined });
      expect(commits.map(({ command }) => command)).toEqual(['submit', 'release']);
      expect(replay(commits)).toEqual(found?.caseFile);
      for (const { hash, ...sealed } of commits) expect(sha256Seals.hash(sealed)).toBe(hash);

      const { items: mails } = await dynamoMailStore(table).mailsOf(caseId, { limit: 100, after: undefined });
      expect(mails.map((mail) => [noticeIn(mail).event, mail.delivery.state])).toEqual([
        ['submitted', 'accepted'],
        ['answerReleased', 'accepted'],
      ]);
      const sent = (await stack.mails()).map(({ headers }) => headers['x-zhitong-message']);
      for (const { id, unknown } of mails) {
        const copies = sent.filter((messageId) => messageId === id).length;
        expect(copies).toBeGreaterThanOrEqual(1);
        expect(copies).toBeLessThanOrEqual(1 + unknown);
      }
      const inbox = await clientOf(stack, 'd01').listInbox({});
      const news = inbox.ok ? inbox.body.items.map(({ event }) => event) : [];
      expect(news).toEqual(['answerReleased', 'submitted']);
    } finally {
      await stack.kill();
    }
  });
});
