import { dynamoCaseStore } from '../../../shared/adapters/dynamo/case-store.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import type { Table } from '../../../shared/adapters/dynamo/open-table.ts';
import { dynamoTimerStore } from '../../../shared/adapters/dynamo/timer-store.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import { CaseBook } from './case-book.ts';
import type { YearCity } from './live-through.ts';
import { accounts, hub, units } from './people.ts';

/** The year's city on a real table; the book keeps what it has written, to know when the sweep has something to do. */
export async function engineCity(table: Table, rules: Rules): Promise<YearCity> {
  const directory = dynamoDirectoryWriter(table);
  for (const unit of [hub, ...units]) await directory.putUnit(unit);
  for (const account of accounts) await directory.putAccount(account);
  const cases = dynamoCaseStore(table);
  const timers = dynamoTimerStore(table);
  const book = new CaseBook();
  return {
    book,
    rules,
    store: {
      load: async (...asked) => cases.load(...asked),
      async save(write) {
        const saved = await cases.save(write);
        if (saved.ok) book.note(write);
        return saved;
      },
    },
    timers: {
      ...timers,
      async rearm(caseFile, nextActionAt) {
        await timers.rearm(caseFile, nextActionAt);
        book.set(caseFile, nextActionAt);
      },
    },
  };
}
