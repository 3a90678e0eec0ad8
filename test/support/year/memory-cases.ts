import type { CaseStore, CaseWrite, PageRequest } from '../../../shared/app/ports.ts';
import type { TimerStore } from '../../../shared/app/timer-ports.ts';
import type { CaseNumber } from '../../../shared/domain/case/case-id.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import type { CaseBook } from './case-book.ts';
import { accounts, hub, units } from './people.ts';

const people = new Map(accounts.map((account) => [account.id, account]));
const offices = new Map([hub, ...units].map((unit) => [unit.id, unit]));
const shard = 'MEMORY';

/**
 * Cases and their timers in memory, by the contracts of their ports, as far as a year without outages of the storage goes:
 * nobody repeats a request, so no idempotency record is ever found. `seen` is shown every write.
 */
export function memoryCases(book: CaseBook, seen: (write: CaseWrite) => void) {
  const numbers = new Set<CaseNumber>();
  const store: CaseStore = {
    async load({ accountId, caseId, unitIds, memberId }) {
      return {
        record: undefined,
        uploads: new Map(),
        account: people.get(accountId),
        caseFile: caseId && book.entry(caseId)?.caseFile,
        units: new Map(unitIds.flatMap((id) => offices.get(id) ?? []).map((unit) => [unit.id, unit])),
        member: memberId && people.get(memberId),
      };
    },
    async save(write) {
      const { previous, next } = write;
      if (book.entry(next.id)?.caseFile.version !== previous?.version) return refused({ tag: 'caseChanged' });
      if (previous === undefined && numbers.has(next.number)) return refused({ tag: 'numberTaken' });
      numbers.add(next.number);
      book.note(write);
      seen(write);
      return accepted(undefined);
    },
  };
  const timers: Pick<TimerStore, 'shards' | 'due' | 'timedCase' | 'rearm' | 'park'> = {
    shards: [shard],
    async due(_shard, until, { limit, after }: PageRequest) {
      if (until === undefined) throw new Error('nobody asks for all timers here');
      const found = book.due(until).filter(({ place }) => after === undefined || place > after);
      const page = found.slice(0, limit);
      const next = found.length > limit ? page.at(-1)?.place : undefined;
      return { items: page.map(({ caseId }) => caseId), next };
    },
    timedCase: async (caseId) => book.entry(caseId),
    async rearm(caseFile, nextActionAt: Instant | undefined) {
      if (book.entry(caseFile.id)?.caseFile.version === caseFile.version) book.set(caseFile, nextActionAt);
    },
    async park(caseId) {
      throw new Error(`case ${caseId} cannot be ticked`);
    },
  };
  return { store, timers };
}
