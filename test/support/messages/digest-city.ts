import { DeleteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { dynamoCaseReader } from '../../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseTexts } from '../../../shared/adapters/dynamo/case-texts.ts';
import { dynamoDigestStore } from '../../../shared/adapters/dynamo/digest-store.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { keyOfMail } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { readMail } from '../../../shared/adapters/dynamo/message-items.ts';
import { dynamoAddresses } from '../../../shared/adapters/dynamo/address-store.ts';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import type { MailTransport, MessageCount } from '../../../shared/app/message-ports.ts';
import { type DigestDeps, sendDigests, type SentDigests } from '../../../shared/app/send-digests.ts';
import { sendMail } from '../../../shared/app/send-mail.ts';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { Account } from '../../../shared/domain/directory/account.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import type { Mail } from '../../../shared/domain/message/mail.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, designated, fixedRules, leadOf, rules, units, writer } from '../case-world.ts';
import { acceptance, dispatch, submission, write } from '../case-writes.ts';
import type { Engine } from '../engine.ts';
import { everybody, worksAt } from './city-directory.ts';
import { MemoryMailQueue } from './memory-messages.ts';
import { noInvitations } from './no-invitations.ts';
import { OwnTurns } from './own-turns.ts';

const administrator: Account = {
  ...everybody.clerk,
  id: AccountId.parse('administrator'),
  memberships: [worksAt(units.talent, 'administrator')],
};

/** How far a case of the digests' city has come: at the hub, offered to its unit, or given to the handler there. */
type Stage = 'received' | 'offered' | 'handled';

/** The small city on an engine, with whatever cases it is given, and the digests that they make. */
export class DigestCity {
  readonly queue = new MemoryMailQueue();
  readonly counted: MessageCount[] = [];
  readonly deps: DigestDeps;
  readonly #engine: Engine;
  readonly #cases = new Map<number, CaseFile>();
  #now = beijing('2026-10-09 08:30');

  constructor(engine: Engine) {
    this.#engine = engine;
    this.deps = {
      cases: dynamoCaseReader(engine.table),
      directory: dynamoDirectory(engine.table),
      digests: dynamoDigestStore(engine.table),
      mailQueue: this.queue,
      rules: fixedRules(rules),
      counters: { count: (what) => void this.counted.push(what) },
      hub: units.hub.id,
    };
  }

  /** Units and people in their places. */
  async settle(): Promise<void> {
    const directory = dynamoDirectoryWriter(this.#engine.table);
    for (const unit of Object.values(units)) await directory.putUnit(unit);
    for (const account of [...Object.values(everybody), administrator]) await directory.putAccount(account);
  }

  /** Case `n` of the unit, due on that day; at the hub when it is only received. */
  async put(n: number, stage: Stage, unit: Unit, dueOn: string): Promise<void> {
    const store = dynamoCaseStore(this.#engine.table);
    const deadline = {
      limitDays: 10,
      countedDays: 10,
      receivedOn: civilDate('2026-09-24'),
      dueOn: civilDate(dueOn),
      lateAt: beijing('2026-12-31 00:00'),
      provisional: false,
    };
    const letter = submission(n, { deadline, kind: 'appeal' });
    const steps = [
      () => letter,
      (caseFile: CaseFile) => dispatch(caseFile, unit),
      (caseFile: CaseFile) => acceptance(caseFile, unit),
      (caseFile: CaseFile) => write(caseFile, 'designate', leadOf(unit), [designated(unit)]),
    ].slice(0, { received: 1, offered: 2, handled: 4 }[stage]);
    let caseFile = letter.next;
    for (const step of steps) {
      const next = step(caseFile);
      const saved = await store.save(next);
      if (!saved.ok) throw new Error(saved.refusal.tag);
      caseFile = next.next;
    }
    this.#cases.set(n, caseFile);
  }

  /** The enterprise withdraws case `n`. */
  async withdraw(n: number): Promise<void> {
    const withdrawn = { type: 'withdrawn', v: 1, at: this.#now, reason: null } as const;
    await dynamoCaseStore(this.#engine.table).save(
      write(this.#cases.get(n), 'withdraw', writer, [withdrawn]),
    );
  }

  /** The run of that moment. */
  async run(at: string, deps: DigestDeps = this.deps): Promise<SentDigests> {
    this.#now = beijing(at);
    return sendDigests(deps, this.#now);
  }

  /** The digests of a day as they lie in the table, by person. */
  async mailsOf(on: string): Promise<ReadonlyMap<string, Mail>> {
    const { client, name } = this.#engine.table;
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: name,
        KeyConditionExpression: 'pk = :day',
        ExpressionAttributeValues: { ':day': `MAILS#DIGEST#${on}` },
        ConsistentRead: true,
      }),
    );
    return new Map(Items.map(readMail).map((mail) => [String(mail.accountId), mail]));
  }

  /** As if nobody had had a digest on that day. */
  async forget(on: string): Promise<void> {
    const { client, name } = this.#engine.table;
    for (const { id } of (await this.mailsOf(on)).values())
      await client.send(new DeleteCommand({ TableName: name, Key: keyOfMail(id) }));
    this.queue.sent.length = 0;
  }

  /** The mailer does what is queued, message after message. */
  async sendQueued(transport: MailTransport): Promise<void> {
    const { table } = this.#engine;
    const pacing = new OwnTurns();
    const deps = {
      mails: dynamoMailStore(table),
      directory: this.deps.directory,
      ...noInvitations,
      turns: pacing,
      pace: pacing,
      addresses: dynamoAddresses(table),
      texts: dynamoCaseTexts(table),
      composer: mimeComposer({ name: '泉州市政企直通车', address: 'noreply@mail.zhitong.example' }),
      transport,
      counters: this.deps.counters,
      clock: { now: () => this.#now },
      sender: { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' },
    };
    for (const mailId of this.queue.sent.splice(0)) {
      if ((await sendMail(deps, mailId)) !== 'done') throw new Error(`${mailId} is not sent`);
    }
  }

  /** What each person reads on a day, as `late: 1 3, dueSoon: 2`, numbers of cases; the city's as `city: 1`. */
  async readOn(on: string): Promise<Readonly<Record<string, string>>> {
    const mails = await this.mailsOf(on);
    return Object.fromEntries([...mails].map(([person, mail]) => [person, readingOf(mail)]));
  }
}

function readingOf({ matter }: Mail): string {
  if (matter.kind !== 'digest') throw new Error(`a mail about a ${matter.kind}`);
  const { late, dueToday, dueSoon, unaccepted, city, missingNotice } = matter.digest;
  const lists = Object.entries({ late, dueToday, dueSoon, unaccepted }).map(
    ([name, { lines }]) => [name, lines.map((line) => Number(line.caseId.slice(6))).join(' ')] as const,
  );
  return [...lists, ['city', city?.cases ?? ''] as const, ['missing', missingNotice ?? ''] as const]
    .filter(([, cases]) => cases !== '')
    .map(([name, cases]) => `${name}: ${cases}`)
    .join(', ');
}
