import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dynamoCalendarStore } from '../../../shared/adapters/dynamo/calendar-store.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoRecountStore } from '../../../shared/adapters/dynamo/recount-store.ts';
import type { CalendarStore, CalendarWrite, RecountStore } from '../../../shared/app/calendar-ports.ts';
import { plusHours } from '../../../shared/domain/time/instant.ts';
import { administrators, approvalWrite, proposalWrite } from '../../support/calendar-writes.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { notice2027 } from '../../support/made-up-notices.ts';
import { everybody } from '../../support/messages/city-directory.ts';

let engine: Engine;
let calendar: CalendarStore;
let recounts: RecountStore;

beforeEach(async () => {
  engine = await startEngine();
  calendar = dynamoCalendarStore(engine.table);
  recounts = dynamoRecountStore(engine.table);
});
afterEach(async () => engine.stop());

const saved = { ok: true, value: undefined };
const refusal = (tag: string) => ({ ok: false, refusal: { tag } });
/** The same act, asked for under another key. */
const asAnother = ({ record, ...write }: CalendarWrite, key = 'another'): CalendarWrite => ({
  ...write,
  record: { ...record, key: { ...record.key, key } },
});

test('nothing was ever adopted in a table without a calendar', async () => {
  expect(await calendar.head()).toEqual({ revision: 0 });
  expect(await calendar.adopted()).toEqual([]);
  expect(await calendar.proposals()).toEqual([]);
  expect(await recounts.job()).toBeUndefined();
});

describe('a proposal', () => {
  test('is kept as it was made, and replaced by the next one for its year', async () => {
    const first = proposalWrite();
    expect(await calendar.save(first)).toEqual(saved);
    expect(await calendar.proposal(2027)).toEqual(first.next);
    const second = proposalWrite(first.next, notice2027({ note: '更正' }));
    expect(await calendar.save(second)).toEqual(saved);
    expect(await calendar.proposals()).toEqual([second.next]);
    expect(second.next.revision).toBe(2);
  });

  test('is not written over one that somebody made in between', async () => {
    const first = proposalWrite();
    await calendar.save(first);
    expect(await calendar.save(asAnother(proposalWrite()))).toEqual(refusal('calendarChanged'));
    await calendar.save(proposalWrite(first.next, notice2027({ note: '更正' })));
    const late = proposalWrite(first.next, notice2027({ note: '再更正' }));
    expect(await calendar.save(asAnother(late))).toEqual(refusal('calendarChanged'));
  });

  test('is loaded with who asks, the head, and what was answered before, until that expires', async () => {
    await dynamoDirectoryWriter(engine.table).putAccount(everybody.clerk);
    const { next, record } = proposalWrite();
    await calendar.save(proposalWrite());
    const request = { idempotency: record.key, accountId: everybody.clerk.id, year: 2027 };
    expect(await calendar.load(request, next.proposed.at)).toEqual({
      record,
      account: everybody.clerk,
      proposal: next,
      head: { revision: 0 },
    });
    expect((await calendar.load(request, record.expiresAt)).record).toBeUndefined();
  });

  test('under a key that was used is refused as a repetition; once it has expired the key is free', async () => {
    const first = proposalWrite();
    await calendar.save(first);
    const again = proposalWrite(first.next, notice2027({ note: '更正' }));
    const sameKey = { ...again, record: { ...again.record, key: first.record.key } };
    expect(await calendar.save(sameKey)).toEqual(refusal('recordExists'));
    const tomorrow = { by: administrators.one, at: plusHours(first.next.proposed.at, 24) };
    const later = { ...sameKey, next: { ...sameKey.next, proposed: tomorrow } };
    expect(await calendar.save(later)).toEqual(saved);
  });
});

describe('an approval', () => {
  test('writes the notice, the next head and the job in one request, or none of them', async () => {
    const { next: proposal } = proposalWrite();
    await calendar.save(proposalWrite());
    const approval = approvalWrite(proposal);
    const requests = await engine.meter.during(async () => {
      expect(await calendar.save(approval)).toEqual(saved);
    });
    expect(requests.map(({ request }) => request)).toEqual(['TransactWriteItems']);
    expect(await calendar.head()).toEqual({ revision: 1, latest: { year: 2027, version: 1 } });
    expect(await calendar.adopted()).toEqual([approval.adoption?.adopted]);
    expect(await calendar.proposal(2027)).toEqual(approval.next);
    expect(await recounts.job()).toEqual(approval.adoption?.job);

    // Somebody else was first: a second approval finds the proposal decided, and nothing of it is written.
    expect(await calendar.save(asAnother(approval))).toEqual(refusal('calendarChanged'));
    expect(await calendar.head()).toEqual({ revision: 1, latest: { year: 2027, version: 1 } });
  });

  test('of 8 at once is written once', async () => {
    const { next: proposal } = proposalWrite();
    await calendar.save(proposalWrite());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, async (_, n) =>
        calendar.save(asAnother(approvalWrite(proposal), `key-${n}`)),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await calendar.adopted()).toHaveLength(1);
  });

  test('on a calendar that has changed meanwhile is refused', async () => {
    const { next: proposal } = proposalWrite();
    await calendar.save(proposalWrite());
    const onAnother = approvalWrite(proposal, { revision: 3, latest: { year: 2026, version: 2 } });
    expect(await calendar.save(onAnother)).toEqual(refusal('calendarChanged'));
    expect(await recounts.job()).toBeUndefined();
  });
});

describe('the job', () => {
  const adoptFirst = async () => {
    const { next: proposal } = proposalWrite();
    await calendar.save(proposalWrite());
    const approval = approvalWrite(proposal);
    await calendar.save(approval);
    const job = await recounts.job();
    if (job === undefined) throw new Error('an adoption brings a job');
    return { job, approved: approval.next };
  };

  test('keeps its place for the run that came first', async () => {
    const { job } = await adoptFirst();
    const next = { ...job, step: 1, after: '2026-12-30T00:30:00.000Z#01K5XQ00000000000000000000' };
    expect(await recounts.keep(job, next)).toEqual(saved);
    expect(await recounts.job()).toEqual(next);
    expect(await recounts.keep(job, { ...next, after: 'another place' })).toEqual(refusal('jobChanged'));
    expect(await recounts.job()).toEqual(next);
  });

  test('begins anew with a later notice, and who still works for the earlier one is told', async () => {
    const { job, approved } = await adoptFirst();
    const halfway = { ...job, step: 1, shard: 2 };
    await recounts.keep(job, halfway);
    const correction = proposalWrite(approved, notice2027({ issued: ['2026-12-01'] }), [approved.notice]);
    await calendar.save(correction);
    await calendar.save(approvalWrite(correction.next, await calendar.head(), [approved.notice]));
    expect(await recounts.job()).toMatchObject({ revision: 2, step: 0, shard: 0, notice: { version: 2 } });
    expect(await recounts.keep(halfway, { ...halfway, step: 2, shard: 3 })).toEqual(refusal('jobChanged'));
  });
});
