import { notify } from '../../../shared/app/notify.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import { cityDirectory } from './city-directory.ts';
import { commitsOf, lastOf, type Move } from './commit-chain.ts';
import { MemoryMailQueue, MemoryMessages } from './memory-messages.ts';
import { noticeIn } from './notice-in.ts';

/** Who reads what of a commit: `person: event/reader`, with ✉ where it comes by mail too. */
export async function toldOf(commit: Commit, directory = cityDirectory()): Promise<readonly string[]> {
  const messages = new MemoryMessages();
  const mailQueue = new MemoryMailQueue();
  await notify({ directory, notices: messages, mailQueue }, commit);
  const queued = new Set(mailQueue.sent);
  const mailed = new Set(
    [...messages.mails.values()].flatMap((mail) =>
      queued.has(mail.id) ? [`${mail.accountId} ${noticeIn(mail).event}`] : [],
    ),
  );
  return [...messages.items.values()].map(
    ({ accountId, notice: { event, to } }) =>
      `${accountId}: ${event}/${to}${mailed.has(`${accountId} ${event}`) ? ' ✉' : ''}`,
  );
}

/** The same of the last commit of a case to which this is done. */
export const told = async (...moves: readonly Move[]) => toldOf(lastOf(commitsOf(...moves)));

/** What everybody of the enterprise reads. */
export const atEnterprise = (event: string, mail = ' ✉') => [
  `writer: ${event}/enterprise${mail}`,
  `colleague: ${event}/enterprise${mail}`,
];
