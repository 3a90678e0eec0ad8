import type { MailBlocks, PolicyMailNews } from '../../../shared/app/mail-event-ports.ts';
import type { PolicyMailStore } from '../../../shared/app/policy-mail-ports.ts';
import type { WindowTotal } from '../../../shared/domain/mailing/bounce-window.ts';
import {
  messageIdOf,
  type PlannedMail,
  type PolicyMail,
  type PolicyMailRef,
  unsentPolicyMail,
} from '../../../shared/domain/mailing/policy-mail.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';

/** Mails about policies in memory, by the contract of their port. */
export class MemoryPolicyMails implements PolicyMailStore, PolicyMailNews, MailBlocks {
  readonly shards = [0];
  readonly kept = new Map<string, PolicyMail>();
  readonly #blocks = new Map<number, WindowTotal>();
  readonly #messages = new Map<string, readonly PolicyMailRef[]>();

  plan(...planned: readonly PlannedMail[]): void {
    for (const each of planned) {
      const before = this.kept.get(messageIdOf(each));
      const soonest = before?.delivery.state === 'pending' && each.heldUntil < before.heldUntil;
      if (before === undefined || soonest) this.kept.set(messageIdOf(each), unsentPolicyMail(each));
    }
  }

  #waiting(): readonly PolicyMail[] {
    return [...this.kept.values()].filter(({ delivery }) => delivery.state === 'pending');
  }

  async dueByThemselves(
    ...[, now]: Parameters<PolicyMailStore['dueByThemselves']>
  ): ReturnType<PolicyMailStore['dueByThemselves']> {
    const items = this.#waiting()
      .filter(({ frequency, heldUntil }) => frequency === 'atOnce' && heldUntil <= now)
      .toSorted((a, b) => ((a.closesOn ?? '~') < (b.closesOn ?? '~') ? -1 : 1));
    return { items, next: undefined };
  }

  async dueDigests(
    ...[, now]: Parameters<PolicyMailStore['dueDigests']>
  ): ReturnType<PolicyMailStore['dueDigests']> {
    const items = this.#waiting().filter(
      ({ frequency, heldUntil }) => frequency !== 'atOnce' && heldUntil <= now,
    );
    return { items, next: undefined };
  }

  async digest(...[due]: Parameters<PolicyMailStore['digest']>): ReturnType<PolicyMailStore['digest']> {
    return this.#waiting().filter(
      ({ frequency, heldUntil, accountId }) =>
        frequency !== 'atOnce' && heldUntil === due.heldUntil && accountId === due.accountId,
    );
  }

  async claimedBefore(
    ...[, at]: Parameters<PolicyMailStore['claimedBefore']>
  ): ReturnType<PolicyMailStore['claimedBefore']> {
    const items = [...this.kept.values()].filter(
      ({ delivery }) => delivery.state === 'claimed' && delivery.at < at,
    );
    return { items, next: undefined };
  }

  async read(mails: readonly PolicyMailRef[]): ReturnType<PolicyMailStore['read']> {
    return mails.flatMap((mail) => this.kept.get(messageIdOf(mail)) ?? []);
  }

  async inMessage(messageId: string): ReturnType<PolicyMailNews['inMessage']> {
    const one = this.kept.get(messageId);
    return one === undefined ? this.read(this.#messages.get(messageId) ?? []) : [one];
  }

  async replace(next: readonly PolicyMail[]): ReturnType<PolicyMailStore['replace']> {
    if (next.some((mail) => this.kept.get(messageIdOf(mail))?.revision !== mail.revision - 1)) {
      return refused({ tag: 'mailChanged' });
    }
    for (const mail of next) {
      this.kept.set(messageIdOf(mail), mail);
      if (mail.delivery.state === 'claimed') this.#messages.set(mail.delivery.messageId, next);
    }
    return accepted(undefined);
  }

  async keep(...[next, counted]: Parameters<PolicyMailNews['keep']>): ReturnType<PolicyMailNews['keep']> {
    const kept = await this.replace(next);
    if (!kept.ok || counted === undefined) return kept;
    const { block, what } = counted;
    const before = this.#blocks.get(block) ?? { bounced: 0, complained: 0 };
    this.#blocks.set(block, { ...before, [what]: before[what] + 1 });
    return kept;
  }

  async total(...[{ first, last }]: Parameters<MailBlocks['total']>): ReturnType<MailBlocks['total']> {
    const inside = [...this.#blocks].filter(([block]) => first <= block && block <= last);
    return inside.reduce(
      (sum, [, { bounced, complained }]) => ({
        bounced: sum.bounced + bounced,
        complained: sum.complained + complained,
      }),
      { bounced: 0, complained: 0 },
    );
  }
}
