import { actsFor } from '../domain/directory/account.ts';
import type { EnterpriseId } from '../domain/directory/ids.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import type { Application } from '../domain/policy/application.ts';
import type { Programme } from '../domain/policy/policy.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { plusHours } from '../domain/time/instant.ts';
import type { Applications, ApplicationStore } from './application-ports.ts';
import type { Asker } from './asker.ts';
import { principalOf } from './asker.ts';
import type { Attempt } from './attempt.ts';
import { attemptsBeforeBusy } from './attempts.ts';
import { idempotencyHours, idempotencyKeyOf } from './commit-step.ts';
import type { PolicyReader } from './policy-ports.ts';
import type { Directory, Page, PageRequest } from './ports.ts';

/** What saying how far one is with applying needs. */
export interface ApplicationDeps {
  readonly store: ApplicationStore;
  readonly policies: Pick<PolicyReader, 'header' | 'version'>;
}

/** What somebody says for an enterprise. */
type Said = Pick<Application, 'policyId' | 'programmeId' | 'state'>;

type NotFound = { readonly tag: 'notFound' };
type ApplicationRefusal = {
  readonly tag: 'notFound' | 'policyUnknown' | 'programmeUnknown' | 'keyReused' | 'busy';
};

/**
 * Somebody of an enterprise says how far it is with a programme; the last word holds. The programme is one that the latest
 * version has, and that one applies for. One BatchGetItem, two reads of the policy, one transaction.
 */
export async function stateApplication(
  { store, policies }: ApplicationDeps,
  attempt: Attempt,
  enterpriseId: EnterpriseId,
  said: Said,
): Promise<Result<Application, ApplicationRefusal>> {
  const { now, accountId, idempotency } = attempt;
  const key = idempotencyKeyOf(attempt);
  for (let attempts = 0; attempts < attemptsBeforeBusy; attempts += 1) {
    const { record, account } = await store.load({ idempotency: key, accountId }, now);
    if (account === undefined || !actsFor(presentAt(account, now), enterpriseId)) {
      return refused({ tag: 'notFound' });
    }
    if (record !== undefined) {
      return record.fingerprint === idempotency.fingerprint
        ? accepted(record.answer)
        : refused({ tag: 'keyReused' });
    }
    const programmes = await programmesOf(policies, said);
    if (programmes === undefined) return refused({ tag: 'policyUnknown' });
    if (!programmes.some(({ id, delivery }) => id === said.programmeId && delivery === 'apply')) {
      return refused({ tag: 'programmeUnknown' });
    }
    const application: Application = { enterpriseId, ...said, by: accountId, at: now };
    const saved = await store.save(application, {
      key,
      fingerprint: idempotency.fingerprint,
      answer: application,
      expiresAt: plusHours(now, idempotencyHours),
    });
    if (saved.ok) return accepted(application);
  }
  return refused({ tag: 'busy' });
}

/** What one can apply for under the latest version; undefined where nothing of the policy was published. */
async function programmesOf(
  policies: ApplicationDeps['policies'],
  { policyId }: Said,
): Promise<readonly Programme[] | undefined> {
  const header = await policies.header(policyId);
  if (header === undefined || header.version === null) return undefined;
  const version = await policies.version(policyId, header.version);
  return version?.content.programmes;
}

/** What an enterprise has said of programmes, for one of its people. */
export async function listApplications(
  {
    directory,
    applications,
  }: {
    readonly directory: Pick<Directory, 'account'>;
    readonly applications: Pick<Applications, 'applicationsOf'>;
  },
  asker: Asker,
  enterpriseId: EnterpriseId,
  page: PageRequest,
): Promise<Result<Page<Application>, NotFound>> {
  const principal = await principalOf(directory, asker);
  if (principal === undefined || !actsFor(principal, enterpriseId)) return refused({ tag: 'notFound' });
  return accepted(await applications.applicationsOf(enterpriseId, page));
}
