import type { AccessPatternId } from '../../shared/adapters/dynamo/access-patterns.ts';
import { dynamoCaseArchive } from '../../shared/adapters/dynamo/case-archive.ts';
import { dynamoCaseReader } from '../../shared/adapters/dynamo/case-reader.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { dynamoCaseTexts } from '../../shared/adapters/dynamo/case-texts.ts';
import { dynamoDigestStore } from '../../shared/adapters/dynamo/digest-store.ts';
import { dynamoInbox } from '../../shared/adapters/dynamo/inbox-store.ts';
import { dynamoMailStore } from '../../shared/adapters/dynamo/mail-store.ts';
import { dynamoNoticeStore } from '../../shared/adapters/dynamo/notice-store.ts';
import { queryIndex } from '../../shared/adapters/dynamo/query.ts';
import { dynamoRelayStore } from '../../shared/adapters/dynamo/relay-store.ts';
import { dynamoPendingRelays } from '../../shared/adapters/dynamo/pending-relays.ts';
import { dynamoTraces } from '../../shared/adapters/dynamo/trace-store.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { timerShards } from '../../shared/adapters/dynamo/timer-keys.ts';
import { pendingRelayShards } from '../../shared/adapters/dynamo/pending-relay.ts';
import type { Delivery } from '../../shared/app/message-ports.ts';
import type { CaseFile } from '../../shared/domain/case/case-file.ts';
import { type Commit, eventId } from '../../shared/domain/case/commit.ts';
import { letterCountsAt } from '../../shared/domain/case/letter-limits.ts';
import { inboxItem } from '../../shared/domain/message/inbox-item.ts';
import { digestMail, mailOf } from '../../shared/domain/message/mail.ts';
import { Notice } from '../../shared/domain/message/notice.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { addressExercisesOn } from './address-exercises.ts';
import { calendarExercisesOn } from './calendar-exercises.ts';
import { inboundExercisesOn } from './inbound-exercises.ts';
import { webhookExercisesOn } from './webhook-exercises.ts';
import { directoryExercisesOn } from './directory-exercises.ts';
import {
  becameLate,
  beijing,
  clerk,
  dispatched,
  enterpriseId,
  people,
  rules,
  text,
  units,
  writer,
} from './case-world.ts';
import { type PersonsWrite, submission, tick, write } from './case-writes.ts';
import type { Engine } from './engine.ts';
import { digestLine, digestWith, listOfLines } from './messages/digests.ts';
import { policyMailExercisesOn } from './policy-mail-exercises.ts';
import { profileAskExercisesOn } from './profile-ask-exercises.ts';
import { reminderExercisesOn } from './reminder-exercises.ts';
import { applicationExercisesOn } from './application-exercises.ts';
import { policyExercisesOn } from './policy-exercises.ts';
import { pushExercisesOn } from './push-exercises.ts';
import { profileExercisesOn } from './profile-exercises.ts';
import { uploadExercisesOn } from './upload-exercises.ts';

/** More than the usual page holds, also of what is spread over a few shards. */
const many = Array.from({ length: 40 }, (_, index) => index + 1);

/** The letters are due on the day before. */
const dayAfterDue = civilDate('2026-09-30');

const enteredAtStation = { channel: 'station', submittedBy: null, enteredBy: units.station.id } as const;

/** Fills the table with more than a page of everything, and gives for each access pattern the call that asks it. */
export async function exercisesOn({
  table,
}: Engine): Promise<Readonly<Record<AccessPatternId, () => Promise<unknown>>>> {
  const store = dynamoCaseStore(table);
  const reader = dynamoCaseReader(table);
  const notices = dynamoNoticeStore(table);
  const mails = dynamoMailStore(table);
  const digests = dynamoDigestStore(table);
  const inbox = dynamoInbox(table);
  const page = { limit: 20, after: undefined };
  const timers = dynamoTimerStore(table);
  const traces = dynamoTraces(table, 184);

  const save = async (...writes: readonly PersonsWrite[]): Promise<void> => {
    for (const each of writes) await store.save(each);
  };
  await Promise.all(
    many.map(async (n) => {
      const letter = submission(n, enteredAtStation);
      await save(letter, lateDispatch(letter.next));
    }),
  );
  const history = longHistory();
  await save(...history);
  const commits = history.map(({ commit }) => commit);
  await Promise.all(commits.map(async (commit) => notices.deliver(commit, [deliveryOf(commit)])));

  const [first, second] = history;
  if (first === undefined || second === undefined) throw new Error('a history has a beginning');
  const { id: caseId } = first.next;
  const trace = { caseId, accountId: people.clerk, read: 'case', as: 'hub', actingFor: null } as const;
  const readings = many.map((n) => ({ ...trace, at: plusHours(first.commit.at, n) }));
  await Promise.all(readings.map(async (reading) => traces.keep(reading)));
  const [someText] = first.texts;
  const fresh = submission(many.length + 1);
  const waiting = submission(many.length + 2);
  await save(waiting);
  const news = deliveryOf(fresh.commit);
  const [old, next] = [deliveryOf(first.commit), deliveryOf(second.commit)];
  if (someText === undefined || !old.mail || !old.item || !next.mail) throw new Error('nothing to ask for');
  const { mail, item: oldItem } = old;
  const author = { accountId: people.writer, enterpriseId };
  const lettersCounted = letterCountsAt(
    rules.city.letterLimits,
    rules.city.timeZone,
    author,
    first.commit.at,
  );
  const digest = digestWith({ dueToday: listOfLines(digestLine(1)) });
  const sent = { ...next.mail, revision: next.mail.revision + 1 };

  return {
    ...(await calendarExercisesOn(table)),
    ...(await directoryExercisesOn(table)),
    ...(await uploadExercisesOn(table)),
    ...(await pushExercisesOn(table)),
    ...(await applicationExercisesOn(table)),
    ...(await policyExercisesOn(table)),
    ...(await profileAskExercisesOn(table)),
    ...(await reminderExercisesOn(table)),
    ...(await profileExercisesOn(table)),
    ...(await policyMailExercisesOn(table)),
    ...(await addressExercisesOn(table)),
    ...(await inboundExercisesOn(table)),
    ...(await webhookExercisesOn(table)),
    attempt: async () =>
      store.load(
        {
          idempotency: first.record.key,
          accountId: people.clerk,
          caseId,
          unitIds: [units.science.id],
          memberId: people.handler,
        },
        first.commit.at,
      ),
    save: async () => store.save({ ...fresh, counted: lettersCounted }),
    keepTrace: async () => traces.keep({ ...trace, at: first.commit.at }),
    tracesOfCase: async () => traces.ofCase(caseId, page),
    tracesOfAccount: async () => traces.ofAccount(people.clerk, page),
    case: async () => reader.caseWithTexts(caseId),
    timeline: async () => reader.commits(caseId, page),
    record: async () => dynamoCaseArchive(table).caseRecord(caseId),
    text: async () => dynamoCaseTexts(table).texts(caseId, [{ id: someText.id, digest: '' }]),
    queue: async () => reader.heldBy(units.countyLabour.id, page),
    subtree: async () => reader.heldBelow(units.county.id, page),
    unitDue: async () => reader.dueBy(units.countyLabour.id, dayAfterDue, page),
    subtreeDue: async () => reader.dueBelow(units.county.id, dayAfterDue, page),
    late: async () => reader.lateIn(units.hub.id, page),
    unaccepted: async () => reader.offeredTo(units.countyLabour.id, page),
    letters: async () => reader.writtenBy(enterpriseId, page),
    entered: async () => reader.enteredBy(units.station.id, page),
    toRelay: async () => {
      const partition = pendingRelayShards[0] ?? '';
      return queryIndex(table, { index: 'byPendingRelay', partition, order: 'ascending' }, page);
    },
    relayed: async () => dynamoRelayStore(table).confirm({ caseId, version: 1 }),
    deliver: async () => notices.deliver(fresh.commit, [news]),
    pendingMails: async () => notices.pendingMails(first.commit),
    keepDigest: async () => digests.keep(digestMail(people.handler, digest)),
    pendingDigests: async () => digests.pendingDigests(digest.on),
    mail: async () => mails.mail(mail.id),
    replaceMail: async () => mails.replace(sent),
    mailsOfCase: async () => mails.mailsOf(caseId, page),
    inbox: async () => inbox.newsOf(people.writer, page),
    markRead: async () => inbox.markRead(people.writer, oldItem.id, first.commit.at),
    dueTimers: async () => timers.due(timerShards[0] ?? '', beijing('2026-09-30 00:00'), page),
    allTimers: async () => timers.all(timerShards[0] ?? '', page),
    timedCase: async () => timers.timedCase(caseId),
    timedCases: async () => timers.readAhead([caseId]),
    tick: async () => store.save(tick(waiting.next, beijing('2026-09-28 12:00'))),
    rearm: async () => timers.rearm(history.at(-1)?.next ?? first.next, beijing('2026-09-29 08:30')),
    park: async () => timers.park(caseId, first.commit.at),
    parked: async () => timers.parked(page),
    unpark: async () => timers.unpark(caseId, first.commit.at),
    relayAgain: async () => dynamoPendingRelays(table).pendingSince(beijing('2026-09-24 17:51'), 1),
  };
}

/** A dispatch that is the first to meet the case after its due day, so that it is marked late as well. */
const lateDispatch = (caseFile: CaseFile): PersonsWrite =>
  write(caseFile, 'dispatch', clerk, [becameLate(), dispatched(units.countyLabour)]);

/** One case to which the enterprise has added something again and again. */
function longHistory(): readonly PersonsWrite[] {
  const history = [submission(99)];
  while (history.length < 25) {
    const previous = history.at(-1)?.next;
    const event = { type: 'supplemented', v: 1, at: beijing('2026-09-25 09:00'), text: text('9') } as const;
    history.push(write(previous, 'supplement', writer, [event]));
  }
  return history;
}

function deliveryOf(commit: Commit): Delivery {
  const { caseId, number, kind, dueOn, provisional } = commit.after;
  const unit = units.hub.name;
  const standing = { caseId, number, kind, at: commit.at, dueOn, provisional, unit };
  const notice = Notice.parse({ event: 'accepted', to: 'enterprise', ...standing });
  const id = eventId(commit, 0);
  return {
    item: inboxItem(people.writer, id, notice),
    mail: mailOf(people.writer, id, { kind: 'enterprise', enterpriseId }, notice),
  };
}
