import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoCalendarStore } from '../../shared/adapters/dynamo/calendar-store.ts';
import { dynamoCaseStore } from '../../shared/adapters/dynamo/case-store.ts';
import { openTable } from '../../shared/adapters/dynamo/open-table.ts';
import { dynamoRecountStore } from '../../shared/adapters/dynamo/recount-store.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { calendarRules } from '../../shared/app/calendar-rules.ts';
import { recountCalendar, type RecountDeps } from '../../shared/app/recount-calendar.ts';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council-notices.ts';
import { quanzhou } from '../../shared/domain/deadline/quanzhou-rules.ts';
import { instant } from '../../shared/domain/time/instant.ts';
import { CapacityMeter } from './capacity-meter.ts';
import { spentOn } from './spent.ts';

/**
 * A process of its own that recounts, one batch after the other, until the job is done: `node recount-process.ts ENDPOINT
 * TABLE INSTANT [SAVES]`. Writes a line of JSON for each batch. Right after so many cases are saved, it is killed.
 */
const [endpoint = '', tableName = '', at = '', lastSave = ''] = process.argv.slice(2);
const now = instant(at);
const table = openTable(tableName, {
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const meter = new CapacityMeter(table.client);
const store = dynamoCaseStore(table);
let saves = 0;
const deps: RecountDeps = {
  store: {
    async save(write) {
      const saved = await store.save(write);
      saves += 1;
      if (saves === Number(lastSave)) process.kill(process.pid, 'SIGKILL');
      return saved;
    },
  },
  timers: dynamoTimerStore(table),
  recounts: dynamoRecountStore(table),
  seals: sha256Seals,
  rules: calendarRules(dynamoCalendarStore(table), stateCouncilNotices, quanzhou),
  clock: { now: () => now },
  trouble: {
    parked(caseId, error) {
      throw new Error(`case ${caseId} cannot be ticked`, { cause: error });
    },
  },
};

while ((await deps.recounts.job())?.endedAt === null) {
  let asked = 0;
  const { value, ...batch } = await spentOn({ meter }, async () =>
    recountCalendar(deps, () => (asked += 1) > 1),
  );
  process.stdout.write(`${JSON.stringify({ ...batch, ...value })}\n`);
}
table.client.destroy();
