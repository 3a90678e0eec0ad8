import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { indexStreamRecords } from '../../local/engines/index-stream-records.ts';

/** The engine's binary for this machine, as npm installs it. */
export function dynoxideBinary(): string {
  return createRequire(import.meta.url).resolve(`@dynoxide/${process.platform}-${process.arch}/dynoxide`);
}

// The watcher holds our end of a pipe: when this process goes, whatever kills it, the engine goes with it.
const boundToOurLife = 'exec 3<&0; { read -r _ <&3; kill -9 $$; } 2>/dev/null & exec "$0" "$@" 3<&-';

/** Serves a database file on a free port. */
export async function serveDynoxide(file: string): Promise<{ child: ChildProcess; endpoint: string }> {
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const port = await freePort();
    const args = ['serve', '--port', String(port), '--db-path', file];
    const child = spawn('/bin/sh', ['-c', boundToOurLife, dynoxideBinary(), ...args], {
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    if (await answers(child, port)) {
      indexStreamRecords(file);
      return { child, endpoint: `http://127.0.0.1:${port}` };
    }
    child.kill('SIGKILL');
  }
  throw new Error('dynoxide did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no TCP port');
  return address.port;
}

async function answers(child: ChildProcess, port: number): Promise<boolean> {
  for (let wait = 0; wait < 500; wait += 1) {
    // The port may have been taken in between, and then somebody else would answer on it.
    if (child.exitCode !== null) return false;
    const socket = connect(port, '127.0.0.1');
    const connected = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false);
    socket.destroy();
    if (connected) return child.exitCode === null;
    await pause(10);
  }
  return false;
}
