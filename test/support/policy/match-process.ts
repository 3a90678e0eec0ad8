import { writeSync } from 'node:fs';
import { openTable } from '../../../shared/adapters/dynamo/open-table.ts';
import { matchVersion } from '../../../shared/app/match-version.ts';
import { PolicyVersion } from '../../../shared/domain/policy/policy.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { CapacityMeter } from '../capacity-meter.ts';
import { spentOn } from '../spent.ts';
import { policyIdOf } from './matched-city.ts';
import { matchDepsOn } from './matching-deps.ts';

/**
 * A process of its own that publishes the first version of a policy to the end: `node match-process.ts ENDPOINT TABLE POLICY
 * INSTANT [POINT COUNT]`. Writes a line for each push that it put, at once, and at its end what it took. When it has come to
 * the point so often, it is killed: `told` before the pushes of a page, `kept` among them, `planned` behind its mails.
 */
const [endpoint = '', tableName = '', policy = '', at = '', point = '', count = ''] = process.argv.slice(2);
const table = openTable(tableName, {
  endpoint,
  region: 'local',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
});
const meter = new CapacityMeter(table.client);
const deps = matchDepsOn(table, { now: () => instant(at) });
const passed: Record<string, number> = {};

function pass(name: string): void {
  passed[name] = (passed[name] ?? 0) + 1;
  if (name === point && passed[name] === Number(count)) process.kill(process.pid, 'SIGKILL');
}

const version = { policyId: policyIdOf(Number(policy)), version: PolicyVersion.parse(1) };
const { value: _, ...spent } = await spentOn({ meter }, async () =>
  matchVersion(
    {
      ...deps,
      told: {
        ...deps.told,
        async add(...told) {
          await deps.told.add(...told);
          pass('told');
        },
      },
      pushes: {
        ...deps.pushes,
        async keep(push) {
          const kept = await deps.pushes.keep(push);
          if (kept) {
            writeSync(1, `${JSON.stringify({ put: push.enterpriseId })}\n`);
            pass('kept');
          }
          return kept;
        },
      },
      mails: {
        ...deps.mails,
        async plan(mails) {
          await deps.mails.plan(mails);
          pass('planned');
        },
      },
    },
    version,
    () => false,
  ),
);
writeSync(1, `${JSON.stringify({ spent })}\n`);
table.client.destroy();
