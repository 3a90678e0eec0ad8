import type { calendarAccessPatterns } from '../../shared/adapters/dynamo/calendar-access-patterns.ts';
import { dynamoCalendarStore } from '../../shared/adapters/dynamo/calendar-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { dynamoRecountStore } from '../../shared/adapters/dynamo/recount-store.ts';
import { administrators, approvalWrite, proposalWrite } from './calendar-writes.ts';
import { again2026 } from './made-up-notices.ts';

type Exercises = Readonly<Record<(typeof calendarAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** Adopts a notice and proposes its correction, and gives for each access pattern of the calendar the call that asks it. */
export async function calendarExercisesOn(table: Table): Promise<Exercises> {
  const calendar = dynamoCalendarStore(table);
  const recounts = dynamoRecountStore(table);
  const first = proposalWrite(undefined, again2026({ note: '更正' }));
  const adopted = approvalWrite(first.next);
  await calendar.save(first);
  await calendar.save(adopted);
  const inForce = [first.next.notice];
  const correction = proposalWrite(adopted.next, again2026({ note: '再更正' }), inForce);
  const approval = approvalWrite(correction.next, adopted.adoption?.head, inForce);
  const job = await recounts.job();
  if (job === undefined) throw new Error('an adoption brings a job');

  return {
    calendarHead: async () => calendar.head(),
    adoptedNotices: async () => calendar.adopted(),
    calendarAttempt: async () =>
      calendar.load(
        { idempotency: first.record.key, accountId: administrators.one, year: first.next.year },
        first.next.proposed.at,
      ),
    proposal: async () => calendar.proposal(first.next.year),
    proposals: async () => calendar.proposals(),
    saveProposal: async () => calendar.save(correction),
    adoptNotice: async () => calendar.save(approval),
    recountJob: async () => recounts.job(),
    keepRecount: async () => recounts.keep({ ...job, revision: 2 }, { ...job, revision: 2, step: 1 }),
  };
}
