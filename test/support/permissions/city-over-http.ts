import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noKillSwitch } from '../../../local/faults/kill-switch.ts';
import { openFunctionLog } from '../../../local/functions/function-log.ts';
import { functionPool } from '../../../local/functions/function-pool.ts';
import { workerEnvironment } from '../../../local/functions/worker-environment.ts';
import { gateway } from '../../../local/gateway/gateway.ts';
import { gatewayListener } from '../../../local/gateway/gateway-listener.ts';
import { interpretedApp } from '../../../local/stack/interpreted-app.ts';
import { lateServer } from '../../../local/stack/late-server.ts';
import { sendRaw } from '../send-raw.ts';
import { functionEnvironment, type TestAnswer } from '../http-api.ts';
import { httpEvent, type TestRequest } from '../http-event.ts';
import { startTokenIssuer } from '../token-issuer.ts';

interface CityOverHttp {
  /** Sends a request over a socket, with a token that the issuer signed, and waits for its answer. One at a time. */
  send(request: TestRequest): Promise<TestAnswer>;
  stop(): Promise<void>;
}

const unused = 'http://127.0.0.1:9';
const lifetimeSeconds = 3600;

/**
 * The small city as the local stack would run it: the functions of the template from their bundles, each in workers of its own, behind
 * the gateway with the template's routes and authorizer. The clock is that of each request, which the stack's only goes forward.
 */
export async function cityOverHttp(
  surroundings: Parameters<typeof functionEnvironment>[0],
): Promise<CityOverHttp> {
  const issuer = await startTokenIssuer('zhitong', 'zhitong/api');
  const project = { dir: join(import.meta.dirname, '../../..'), app: 'infra/app.ts' };
  const addresses = { api: unused, queues: unused, issuer: issuer.url };
  const { system, place } = await interpretedApp(project, Promise.resolve(addresses));
  const logs = await mkdtemp(join(tmpdir(), 'zhitong-matrix-'));
  const endpoints = { tables: unused, queues: unused, buckets: unused, mail: unused, secrets: unused };
  const pools = new Map(
    system.functions.map((spec) => {
      const environment = {
        ...workerEnvironment(spec, { region: place.region, endpoints }),
        ...functionEnvironment(surroundings),
      };
      const log = openFunctionLog(join(logs, `${spec.label}.log`), Date.now);
      return [spec.name, functionPool(spec, { environment, offsetBuffer: new SharedArrayBuffer(8), log })];
    }),
  );
  let nowMs = 0;
  const { api } = system;
  const server = await lateServer(0, () => undefined);
  const answer = gateway({
    api,
    pools,
    accountId: place.accountId,
    now: () => nowMs,
    killSwitch: noKillSwitch,
  });
  server.serve(gatewayListener(answer, (trouble) => process.stderr.write(`${trouble}\n`)));

  return {
    async send(request) {
      const { requestContext, rawPath, rawQueryString, headers, body } = httpEvent(request);
      nowMs = requestContext.timeEpoch;
      const exp = Math.floor(Date.now() / 1000) + lifetimeSeconds;
      const token = request.as && (await issuer.token({ ...request.claims, sub: request.as, exp }));
      const sent = Object.entries(headers).map(([name, value]) => [name, String(value)]);
      return sendRaw(server.url, {
        method: requestContext.http.method,
        path: rawQueryString === '' ? rawPath : `${rawPath}?${rawQueryString}`,
        headers: { ...Object.fromEntries(sent), ...(token && { authorization: `Bearer ${token}` }) },
        body,
      });
    },
    async stop() {
      await server.stop();
      await Promise.all([...pools.values()].map(async (pool) => pool.stop()));
      await issuer.stop();
      await rm(logs, { recursive: true });
    },
  };
}
