import { Server } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import { startFauxqs } from 'fauxqs';
import { patchDate } from '../clock/patch-date.ts';
import type { FauxqsWorkerData } from './fauxqs.ts';

const { dataDir, offsetBuffer } = workerData as FauxqsWorkerData;
patchDate(offsetBuffer);

// fauxqs listens on all interfaces, whatever it is told.
const listen = Server.prototype.listen as (...parameters: unknown[]) => Server;
Server.prototype.listen = function listenOnLoopback(this: Server, ...parameters: unknown[]): Server {
  const [options, ...others] = parameters;
  return listen.call(this, { ...(options as object), host: '127.0.0.1' }, ...others);
};

const server = await startFauxqs({ port: 0, logger: false, dataDir });
parentPort?.postMessage(server.port);
parentPort?.once('message', () => {
  void server.stop().then(() => parentPort?.close());
});
