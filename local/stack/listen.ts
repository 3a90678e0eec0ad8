import type { Server } from 'node:http';
import { StartRefused } from './start-refused.ts';

/** Listens on 127.0.0.1 and gives the port, which is any free one for 0; throws StartRefused when the port is taken. */
export async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      reject(isTaken ? new StartRefused(`Port ${port} is in use; choose others with --port`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port');
  return address.port;
}

/** Stops listening, and ends the connections that are kept open. */
export async function closeServer(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}
