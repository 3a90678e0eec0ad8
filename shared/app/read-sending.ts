import type { SuppressedAddress } from '../domain/mailing/known-address.ts';
import { maySeeSending } from '../domain/mailing/may-run-mail.ts';
import type { Resumption } from '../domain/mailing/resumption.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { SuppressedAddresses } from './address-ports.ts';
import { type Asker, principalOf } from './asker.ts';
import { type PauseDeps, type SendingHealth, sendingHealth } from './pause-mails.ts';
import type { Directory, Page, PageRequest } from './ports.ts';
import type { Resumptions } from './sending-ports.ts';
import type { Traces } from './trace-ports.ts';

/** What reading how sending stands needs. */
export interface SendingReadDeps extends Pick<PauseDeps, 'sending' | 'blocks'> {
  readonly directory: Pick<Directory, 'account'>;
  readonly addresses: SuppressedAddresses;
  readonly resumptions: Resumptions;
  readonly traces: Pick<Traces, 'keep'>;
}

/** How sending stands, and the last time that somebody resumed it. */
export interface SendingReading extends SendingHealth {
  readonly resumption: Resumption | undefined;
}

type Forbidden = { readonly tag: 'forbidden' };

/** How sending stands, for administrators and auditors. */
export async function readSending(
  deps: SendingReadDeps,
  asker: Asker,
): Promise<Result<SendingReading, Forbidden>> {
  if (!(await maySee(deps, asker))) return refused({ tag: 'forbidden' });
  const [health, resumption] = await Promise.all([sendingHealth(deps), deps.resumptions.latest()]);
  return accepted({ ...health, resumption });
}

/** The addresses to which no mail goes, the latest first; whoever cannot be noted as their reader is not answered. */
export async function listSuppressed(
  deps: SendingReadDeps,
  asker: Asker,
  page: PageRequest,
): Promise<Result<Page<SuppressedAddress>, Forbidden>> {
  if (!(await maySee(deps, asker))) return refused({ tag: 'forbidden' });
  const { accountId, now: at } = asker;
  const [found] = await Promise.all([
    deps.addresses.suppressed(page),
    deps.traces.keep({ accountId, at, read: 'suppressions' }),
  ]);
  return accepted(found);
}

async function maySee({ directory }: SendingReadDeps, asker: Asker): Promise<boolean> {
  const principal = await principalOf(directory, asker);
  return principal !== undefined && maySeeSending(principal);
}
