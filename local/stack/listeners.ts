import type { Cleanup } from './cleanup.ts';
import { type LateServer, lateServer } from './late-server.ts';

export type Listeners = {
  readonly api: LateServer;
  readonly issuer: LateServer;
  readonly viewer: LateServer;
  readonly ses: LateServer;
  readonly buckets: LateServer;
  readonly secrets: LateServer;
  readonly receiver: LateServer;
  readonly control: LateServer;
};

/** Request line and headers together may have this many bytes at the HTTP API; more is answered with 431. */
const maximumHeaderBytes = 10_240;

/** Takes the ports before anything is ready to answer, because the template's variables hold some of the addresses. */
export async function openListeners(
  port: number,
  stopping: Cleanup,
  onTrouble: (trouble: string) => void,
): Promise<Listeners> {
  const open = async (offset: number | undefined, maxHeaderSize?: number): Promise<LateServer> => {
    const chosen = port === 0 || offset === undefined ? 0 : port + offset;
    const server = await lateServer(chosen, onTrouble, maxHeaderSize === undefined ? {} : { maxHeaderSize });
    stopping.add(server.stop);
    return server;
  };
  const [api, viewer, issuer, ses, buckets, secrets, receiver, control] = await Promise.all([
    open(0, maximumHeaderBytes),
    open(5),
    open(10),
    open(undefined),
    open(undefined),
    open(undefined),
    open(7),
    open(undefined),
  ]);
  return { api, viewer, issuer, ses, buckets, secrets, receiver, control };
}
