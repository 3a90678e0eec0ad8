import type {
  CommitRef,
  Delivery,
  Inbox,
  MailQueue,
  MailStore,
  NoticeStore,
} from '../../../shared/app/message-ports.ts';
import type { InboxItem } from '../../../shared/domain/message/inbox-item.ts';
import type { Mail, MailId } from '../../../shared/domain/message/mail.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';
import { noticeIn } from './notice-in.ts';

/** Inboxes, mails and markers in memory, by the contracts of their ports. */
export class MemoryMessages implements NoticeStore, MailStore, Inbox {
  readonly items = new Map<string, InboxItem>();
  readonly mails = new Map<MailId, Mail>();
  readonly #marked = new Set<string>();

  async deliver({ caseId, version }: CommitRef, deliveries: readonly Delivery[]): Promise<void> {
    if (this.#marked.has(`${caseId}.${version}`)) return;
    for (const { item, mail } of deliveries) {
      if (item !== undefined) {
        const key = `${item.accountId} ${item.id}`;
        if (this.items.has(key)) continue;
        this.items.set(key, item);
      }
      if (mail !== undefined) this.mails.set(mail.id, mail);
    }
    this.#marked.add(`${caseId}.${version}`);
  }

  async pendingMails({ caseId, version }: CommitRef): Promise<readonly MailId[]> {
    return [...this.mails.values()]
      .filter(({ id, delivery }) => id.startsWith(`${caseId}_${version}_`) && delivery.state === 'pending')
      .map(({ id }) => id);
  }

  async mail(mailId: MailId): Promise<Mail | undefined> {
    return this.mails.get(mailId);
  }

  async replace(next: Mail): ReturnType<MailStore['replace']> {
    if (this.mails.get(next.id)?.revision !== next.revision - 1) return refused({ tag: 'mailChanged' });
    this.mails.set(next.id, next);
    return accepted(undefined);
  }

  async mailsOf(caseId: string): ReturnType<MailStore['mailsOf']> {
    return {
      items: [...this.mails.values()].filter((mail) => noticeIn(mail).caseId === caseId),
      next: undefined,
    };
  }

  async newsOf(accountId: string): ReturnType<Inbox['newsOf']> {
    const items = [...this.items.values()].filter((item) => item.accountId === accountId);
    return { items: items.toSorted((a, b) => (a.id < b.id ? 1 : -1)), next: undefined };
  }

  async markRead(...[accountId, itemId, at]: Parameters<Inbox['markRead']>): ReturnType<Inbox['markRead']> {
    const key = `${accountId} ${itemId}`;
    const item = this.items.get(key);
    if (item === undefined) return undefined;
    const read = { ...item, readAt: item.readAt ?? at };
    this.items.set(key, read);
    return read;
  }
}

/** A queue that keeps what it is given; `failing` makes it refuse once everything. */
export class MemoryMailQueue implements MailQueue {
  readonly sent: MailId[] = [];
  failing = false;

  async send(mailIds: readonly MailId[]): Promise<void> {
    if (this.failing) throw new Error('the mail queue is away');
    this.sent.push(...mailIds);
  }
}
