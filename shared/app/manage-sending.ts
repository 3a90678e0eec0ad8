import type { Account } from '../domain/directory/account.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { AddressId } from '../domain/mailing/address-id.ts';
import { releasedAddress, ReleasedAddress } from '../domain/mailing/known-address.ts';
import { mayRunSending } from '../domain/mailing/may-run-mail.ts';
import { Resumption } from '../domain/mailing/resumption.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';

type Forbidden = { readonly tag: 'forbidden' };

/**
 * An administrator lets mail go to an address again, with the reason, which stays with the address. `notFound` where mail goes there
 * anyhow, as where nothing is known of it.
 */
export async function releaseAddress(
  deps: ChangeDeps,
  attempt: Attempt,
  addressId: AddressId,
  reason: string,
): Promise<Result<ReleasedAddress, RepeatRefusal | Forbidden | { readonly tag: 'notFound' }>> {
  const { now: at, accountId: by } = attempt;
  return changeDirectory(deps, attempt, {
    answers: ReleasedAddress,
    needs: { addresses: [addressId] },
    decide({
      account,
      addresses,
    }): Result<Decided<ReleasedAddress>, Forbidden | { readonly tag: 'notFound' }> {
      if (!isAllowed(account, attempt)) return refused({ tag: 'forbidden' });
      const previous = addresses.get(addressId);
      const next = releasedAddress(previous, { at, by, reason });
      if (next === undefined) return refused({ tag: 'notFound' });
      const entries = [{ kind: 'address', previous, next } as const];
      const answer = { id: addressId, releasedAt: at };
      return accepted({ change: { entries, fact: { type: 'addressReleased', addressId } }, answer });
    },
  });
}

/** An administrator resumes mails about policies, with the reason; what fared badly before is not counted any more. */
export async function resumeMails(
  deps: ChangeDeps,
  attempt: Attempt,
  reason: string,
): Promise<Result<Resumption, RepeatRefusal | Forbidden | { readonly tag: 'mailsNotPaused' }>> {
  const { now: at, accountId: by } = attempt;
  return changeDirectory(deps, attempt, {
    answers: Resumption,
    needs: { sending: true },
    decide({
      account,
      sending,
    }): Result<Decided<Resumption>, Forbidden | { readonly tag: 'mailsNotPaused' }> {
      if (!isAllowed(account, attempt)) return refused({ tag: 'forbidden' });
      if (sending === undefined || sending.paused === null) return refused({ tag: 'mailsNotPaused' });
      const next: Resumption = { at, by, reason, pause: sending.paused };
      const entries = [{ kind: 'resumption', previous: sending, next } as const];
      return accepted({ change: { entries, fact: { type: 'mailsResumed' } }, answer: next });
    },
  });
}

function isAllowed(account: Account | undefined, { now }: Attempt): boolean {
  return account !== undefined && mayRunSending(presentAt(account, now));
}
