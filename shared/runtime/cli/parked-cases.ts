import { dynamoTimerStore } from '../../adapters/dynamo/timer-store.ts';
import { systemClock } from '../../adapters/time/system-clock.ts';
import type { TimerStore } from '../../app/timer-ports.ts';
import { CaseId } from '../../domain/case/case-id.ts';
import { commandLineTable } from './command-line-table.ts';

const usage = `npm run parked [-- <case id>]

Without an id lists the cases that the sweep could not tick and set aside; with one puts it back among the timers, and the
next sweep ticks it. Mend what the log says first, or it is set aside again.
Exit code 0 when done, 2 when the case is not parked or there is no table.
The table: TABLE_NAME with the usual AWS environment, else the local stack that is running.
`;

async function list(timers: TimerStore): Promise<number> {
  let after: string | undefined;
  let count = 0;
  do {
    const page = await timers.parked({ limit: 100, after });
    for (const caseId of page.items) process.stdout.write(`${caseId}\n`);
    count += page.items.length;
    after = page.next;
  } while (after !== undefined);
  process.stdout.write(`${count} parked\n`);
  return 0;
}

async function bringBack(timers: TimerStore, caseId: CaseId): Promise<number> {
  if (await timers.unpark(caseId, systemClock.now())) {
    process.stdout.write(`${caseId} is back among the timers.\n`);
    return 0;
  }
  process.stderr.write(`${caseId} is not parked.\n`);
  return 2;
}

async function main(argument: string | undefined): Promise<number> {
  const caseId = CaseId.optional().safeParse(argument);
  if (!caseId.success) {
    process.stderr.write(usage);
    return 2;
  }
  try {
    const timers = dynamoTimerStore(commandLineTable());
    return caseId.data === undefined ? await list(timers) : await bringBack(timers, caseId.data);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

process.exitCode = await main(process.argv[2]);
