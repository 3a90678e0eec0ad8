import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';
import { patchDate } from '../clock/patch-date.ts';
import type { FauxqsWorkerData } from './fauxqs.ts';

const { dataDir, offsetBuffer }: FauxqsWorkerData = workerData;
patchDate(offsetBuffer);

// fauxqs listens on all interfaces, whatever it is told.
const listen: unknown = Reflect.get(Server.prototype, 'listen');
if (typeof listen !== 'function') throw new Error('net.Server has no listen');
Reflect.set(
  Server.prototype,
  'listen',
  function listenOnLoopback(this: Server, options: object, ...others: unknown[]) {
    return Reflect.apply(listen, this, [{ ...options, host: '127.0.0.1' }, ...others]) as unknown;
  },
);

const server = await startFauxqs({ port: 0, logger: false, dataDir });
parentPort?.postMessage(server.port);
parentPort?.once('message', () => {
  void server.stop().then(() => parentPort?.close());
});
