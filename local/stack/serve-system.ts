import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import type { DomainClock } from '../clock/domain-clock.ts';
import type { EngineClients } from '../engines/clients.ts';
import type { KillSwitch } from '../faults/kill-switch.ts';
import { invokeAsync } from '../functions/invoke-async.ts';
import { functionSecretKey } from '../functions/worker-environment.ts';
import { gateway } from '../gateway/gateway.ts';
import { gatewayListener } from '../gateway/gateway-listener.ts';
import { mailViewer } from '../mail/mail-viewer.ts';
import type { Mailbox } from '../mail/mailbox.ts';
import type { SesEndpoint } from '../mail/ses-endpoint.ts';
import { startScheduler } from '../schedules/scheduler.ts';
import { bucketOrigin } from '../storage/bucket-origin.ts';
import type { PermissionGate } from '../permissions/permission-gate.ts';
import type { Cleanup } from './cleanup.ts';
import { control } from './control.ts';
import { controlActions } from './control-actions.ts';
import type { InterpretedApp } from './interpreted-app.ts';
import type { Listeners } from './listeners.ts';
import type { Report } from './report.ts';
import type { StackInfo } from './stack-info.ts';
import type { Engines } from './start-engines.ts';
import { startExpirySweep } from './start-expiry-sweep.ts';
import { functionPools, warmFunctions } from './start-functions.ts';
import { startSources } from './start-sources.ts';
import type { StateDir } from './state-dir.ts';

export type SystemInput = {
  readonly app: InterpretedApp;
  readonly engines: Engines;
  readonly gate: PermissionGate;
  readonly listeners: Listeners;
  readonly clients: EngineClients;
  readonly clock: DomainClock;
  readonly mailbox: Mailbox;
  readonly ses: SesEndpoint;
  readonly stateDir: StateDir;
  readonly killSwitch: KillSwitch;
  readonly stopping: Cleanup;
  readonly report: Report;
};

/** Starts functions, sources and schedules on engines that hold the resources, opens the gateway, and tells where all is. */
export function serveSystem(input: SystemInput): StackInfo {
  const { app, engines, gate, listeners, clients, clock, ses, stateDir, killSwitch, stopping } = input;
  const { system, place } = app;
  const { region, accountId } = place;
  const { now, offsetBuffer } = clock;
  const { onTrouble } = input.report;
  const queueUrlOf = (name: string): string => `${engines.direct.queues}/${accountId}/${name}`;

  listeners.ses.serve(ses.handle);
  listeners.viewer.serve(mailViewer(input.mailbox));
  const { buckets } = system;
  const origin = {
    engine: engines.direct.queues,
    buckets,
    secretKey: functionSecretKey,
    now,
    denial: gate.buckets,
  };
  listeners.buckets.serve(bucketOrigin(origin));
  const endpoints = {
    ...engines.forFunctions,
    buckets: listeners.buckets.url,
    mail: listeners.ses.url,
    secrets: listeners.secrets.url,
  };
  const pools = functionPools({
    system,
    surroundings: { region, endpoints },
    offsetBuffer,
    now,
    logDir: stateDir.logs,
  });
  stopping.add(async () => {
    await Promise.all([...pools.values()].map(async (pool) => pool.stop()));
  });
  const positionsFile = stateDir.positions;
  const sources = startSources({
    system,
    pools,
    clients,
    region,
    killSwitch,
    positionsFile,
    queueUrlOf,
    onTrouble,
  });
  stopping.add(sources.stop);
  const scheduler = startScheduler({
    schedules: system.schedules,
    file: stateDir.schedules,
    now,
    region,
    accountId,
    onTrouble,
    invoke: async ({ functionName }, event) => {
      const pool = pools.get(functionName);
      if (pool !== undefined) await invokeAsync(pool, event, { queues: clients.queues, queueUrlOf, now });
    },
  });
  stopping.add(scheduler.stop);
  const expiry = startExpirySweep(clients, system, now, onTrouble);
  stopping.add(expiry.stop);

  const answer = gateway({ api: system.api, pools, accountId, now, killSwitch });
  listeners.api.serve(gatewayListener(answer, onTrouble));
  stopping.add(listeners.api.stop);
  const warming = new AbortController();
  const warmed = warmFunctions(system, pools, warming.signal);
  stopping.add(async () => {
    warming.abort();
    await warmed;
  });

  const key = randomBytes(24).toString('hex');
  const mover = { clock, gate: sources.gate, scheduler, afterwards: expiry.sweep };
  const queueEndpoint = engines.direct.queues;
  listeners.control.serve(control(key, controlActions({ mover, sources, system, ses, queueEndpoint })));
  const info: StackInfo = {
    pid: process.pid,
    apiUrl: listeners.api.url,
    issuerUrl: listeners.issuer.url,
    mailUrl: listeners.viewer.url,
    webhooksUrl: listeners.receiver.url,
    control: { url: listeners.control.url, key },
    region,
    endpoints: engines.direct,
    tableNames: system.tables.map(({ name }) => name),
    queueUrls: Object.fromEntries(system.queues.map(({ name }) => [name, queueUrlOf(name)])),
    logDir: stateDir.logs,
  };
  writeFileSync(stateDir.info, JSON.stringify(info), { mode: 0o600 });
  stopping.add(() => rmSync(stateDir.info, { force: true }));
  return info;
}
