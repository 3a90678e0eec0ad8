import { randomInt } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Ids } from '../../app/ports.ts';
import { CaseNumber } from '../../domain/case/case-id.ts';
import { checkDigit } from './check-digit.ts';

const serialDigits = 5;

/** Identities that nobody can guess from others: ULIDs that grow within a process, case numbers with a random serial. */
export function randomIds(): Ids {
  const next = monotonicFactory();
  return {
    ulid: (at) => next(Date.parse(at)),
    caseNumber(receivedOn) {
      const day = receivedOn.replaceAll('-', '');
      const serial = String(randomInt(10 ** serialDigits)).padStart(serialDigits, '0');
      return CaseNumber.parse(`${day}-${serial}${checkDigit(day + serial)}`);
    },
  };
}
