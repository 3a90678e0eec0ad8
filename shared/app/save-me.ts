import { Account } from '../domain/directory/account.ts';
import type { VerifiedFacts } from '../domain/directory/login-claims.ts';
import {
  changedFields,
  type OwnData,
  type OwnDataRefusal,
  withOwnData,
} from '../domain/directory/own-data.ts';
import { accepted, type Result } from '../domain/result.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';

/** Somebody who has signed in gives their own data; the first time this opens the account (一个账号). */
export async function saveMe(
  deps: ChangeDeps,
  attempt: Attempt,
  verified: VerifiedFacts,
  given: OwnData,
): Promise<Result<Account, OwnDataRefusal | RepeatRefusal>> {
  return changeDirectory(deps, attempt, {
    answers: Account,
    needs: {},
    decide({ account }): Result<Decided<Account>, OwnDataRefusal> {
      const next = withOwnData(attempt.accountId, account, verified, given);
      if (!next.ok) return next;
      return accepted({ change: changeOf(account, next.value), answer: next.value });
    },
  });
}

function changeOf(previous: Account | undefined, next: Account): Decided<Account>['change'] {
  const entries = [{ kind: 'account', previous, next } as const];
  if (previous === undefined) return { entries, fact: { type: 'accountOpened' } };
  const fields = changedFields(previous, next);
  return fields.length === 0 ? undefined : { entries, fact: { type: 'ownDataChanged', fields: [...fields] } };
}
