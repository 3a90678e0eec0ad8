import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import type { MessageCount } from '../../../shared/app/message-ports.ts';
import type { SendDeps } from '../../../shared/app/send-mail.ts';
import { notify } from '../../../shared/app/notify.ts';
import type { Commit } from '../../../shared/domain/case/commit.ts';
import type { Account } from '../../../shared/domain/directory/account.ts';
import { instant, type Instant } from '../../../shared/domain/time/instant.ts';
import { beijing, text } from '../case-world.ts';
import { cityDirectory } from './city-directory.ts';
import { noInvitations } from './no-invitations.ts';
import { MemoryAddresses } from './memory-addresses.ts';
import { MemoryMailQueue, MemoryMessages } from './memory-messages.ts';
import { OwnTurns } from './own-turns.ts';
import type { ScriptedTransport } from './scripted-transport.ts';

/** The mailer with everything around it in memory, a clock that is set by hand, and the mails of these commits to send. */
export class MailerWorld {
  readonly messages = new MemoryMessages();
  readonly mailQueue = new MemoryMailQueue();
  readonly addresses = new MemoryAddresses();
  readonly counted: MessageCount[] = [];
  readonly turns = new OwnTurns();
  readonly texts = new Map([[text('6').id, '可以申报。']]);
  readonly deps: SendDeps;
  now: Instant = beijing('2026-09-28 16:01');
  #people: readonly Account[] | undefined;

  constructor(transport: ScriptedTransport) {
    this.deps = {
      mails: this.messages,
      directory: {
        account: async (id) => cityDirectory(this.#people).account(id),
        enterprise: async () => undefined,
      },
      ...noInvitations,
      addresses: this.addresses,
      texts: { texts: async () => this.texts },
      composer: mimeComposer({ name: '泉州市政企直通车', address: 'noreply@mail.zhitong.example' }),
      transport,
      counters: { count: (what) => void this.counted.push(what) },
      turns: this.turns,
      pace: this.turns,
      clock: { now: () => this.now },
      sender: { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' },
    };
  }

  /** Tells everybody of a commit; the ids of the mails are then in `mailQueue.sent`. */
  async told(commit: Commit): Promise<void> {
    const { messages, mailQueue } = this;
    await notify({ directory: cityDirectory(this.#people), notices: messages, mailQueue }, commit);
  }

  /** From now on the directory has these people. */
  peopled(people: readonly Account[]): void {
    this.#people = people;
  }

  later(seconds: number): void {
    this.now = instant(Date.parse(this.now) + seconds * 1000);
  }
}
