import { openDomainClock } from '../clock/domain-clock.ts';
import { engineClients } from '../engines/clients.ts';
import { killSwitch as armed, noKillSwitch } from '../faults/kill-switch.ts';
import { openMailbox } from '../mail/mailbox.ts';
import { mailEventPublisher } from '../mail/publish-mail-events.ts';
import { permissionGate } from '../permissions/permission-gate.ts';
import { integratorSecrets } from '../secrets/integrator-secrets.ts';
import { openSecretBox } from '../secrets/secret-box.ts';
import { secretsEndpoint } from '../secrets/secrets-endpoint.ts';
import { webhookReceiver } from '../webhooks/receiver.ts';
import { arn } from '../template/place.ts';
import { sesEndpoint } from '../mail/ses-endpoint.ts';
import { type Cleanup, cleanup } from './cleanup.ts';
import { createResources } from './create-resources.ts';
import { interpretedApp, type Project } from './interpreted-app.ts';
import { openListeners } from './listeners.ts';
import { acquireLock } from './lock.ts';
import type { StackOptions } from './options.ts';
import type { Seed } from './seed.ts';
import { serveIssuer } from './serve-issuer.ts';
import { serveSystem } from './serve-system.ts';
import { connectStack, type Stack } from './stack.ts';
import { startEngines } from './start-engines.ts';
import type { Report } from './report.ts';
import { openStateDir } from './state-dir.ts';
import { together } from './together.ts';

export type RunInput = {
  readonly options: StackOptions;
  readonly project: Project;
  readonly seed: Seed;
  readonly report: Report;
};

export type RunningStack = Stack & { readonly stop: () => Promise<void> };

/**
 * Runs the stack in this process: synthesizes the app, starts engines, functions, gateway, issuer, mail, sources and
 * schedules. The process takes UTC as its time zone, because functions run in its threads. Throws StartRefused when the
 * template holds what cannot be run, or the state directory is in use; nothing is left running then.
 */
export async function runStack(input: RunInput): Promise<RunningStack> {
  const stopping = cleanup();
  try {
    return await start(input, stopping);
  } catch (error) {
    await stopping.run();
    throw error;
  }
}

async function start({ options, project, seed, report }: RunInput, stopping: Cleanup): Promise<RunningStack> {
  process.env['TZ'] = 'UTC';
  const killSwitch = options.killAt === undefined ? noKillSwitch : armed(options.killAt, die);
  const stateDir = openStateDir(options.dir);
  const lock = await acquireLock(stateDir.lock);
  stopping.add(lock.release);
  const clock = openDomainClock(stateDir.clock, options.startAtMs);

  report.onProgress('Synthesizing the app and starting the engines');
  const opening = openListeners(options.port, stopping, report.onTrouble);
  const gate = permissionGate(report.onTrouble);
  const starting = startEngines({
    stateDir,
    offsetBuffer: clock.offsetBuffer,
    killSwitch,
    gate,
    lock,
    stopping,
    onEngineLost: report.onEngineLost,
  });
  const addresses = together([opening, starting]).then(([{ api, issuer }, { forFunctions }]) => ({
    api: api.url,
    issuer: issuer.url,
    queues: forFunctions.queues,
  }));
  const [listeners, engines, app] = await together([opening, starting, interpretedApp(project, addresses)]);
  const { system, place } = app;
  gate.enforce(app);
  const clients = engineClients({ ...engines.direct, region: place.region });

  report.onProgress(`Creating ${system.tables.length} table(s) and ${system.queues.length} queue(s)`);
  const mailbox = openMailbox(stateDir.mail);
  const tellOfMail = mailEventPublisher({
    specs: system.mailEvents,
    queues: clients.queues,
    queueUrlOf: (name) => `${engines.direct.queues}/${place.accountId}/${name}`,
    now: clock.now,
    onTrouble: report.onTrouble,
  });
  const ses = sesEndpoint(mailbox, clock.now, killSwitch, tellOfMail);
  const arnOfSecret = (name: string): string => arn(place, 'secretsmanager', `secret:${name}-local0`);
  const secrets = openSecretBox(stateDir.secrets, clock.now, arnOfSecret);
  listeners.secrets.serve(secretsEndpoint(secrets));
  listeners.receiver.serve(
    webhookReceiver({ secretsOf: integratorSecrets(system, secrets), now: clock.now }),
  );
  await together([
    createResources({
      system,
      endpoints: engines.direct,
      clients,
      region: place.region,
      secrets: listeners.secrets.url,
      receiver: listeners.receiver.url,
      seed,
      seeded: stateDir.seeded,
      onProgress: report.onProgress,
    }),
    serveIssuer(listeners.issuer, stateDir.issuerKeys, { system, accounts: seed.accounts }),
  ]);
  report.onProgress(`Starting ${system.functions.length} functions`);
  const info = serveSystem({
    app,
    engines,
    gate,
    listeners,
    clients,
    clock,
    mailbox,
    ses,
    stateDir,
    killSwitch,
    stopping,
    report,
  });
  return { ...connectStack(info), stop: stopping.run };
}

/** As a power cut would: nothing of this process runs any more, and the engine goes with it. */
function die(): void {
  process.kill(process.pid, 'SIGKILL');
}
