import type { DirectoryWrite } from '../../shared/app/directory-ports.ts';
import type { DirectoryFact } from '../../shared/domain/directory/change.ts';
import { type Claim, ClaimId } from '../../shared/domain/directory/claim.ts';
import type { AccountId, EnterpriseId } from '../../shared/domain/directory/ids.ts';
import { type Invitation, InvitationId } from '../../shared/domain/directory/invitation.ts';
import { CreditCode } from '../../shared/domain/enterprise/credit-code.ts';
import { civilDate } from '../../shared/domain/time/civil-date.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';
import { enterprise as shoes } from './city.ts';
import { everybody } from './messages/city-directory.ts';

const at = beijing('2026-09-24 17:50');

/** The n-th change of the directory, as the clerk makes it. */
export function directoryWrite(
  n: number,
  entries: DirectoryWrite['entries'],
  fact: DirectoryFact,
): DirectoryWrite {
  const by = everybody.clerk.id;
  return {
    by: undefined,
    entries,
    change: { id: `01K5XR${String(n).padStart(20, '0')}`, at, on: civilDate('2026-09-24'), by, fact },
    record: {
      key: { accountId: by, route: 'test', key: `directory-${n}` },
      fingerprint: 'f'.repeat(64),
      answer: { done: n },
      expiresAt: plusHours(at, 24),
    },
  };
}

/** The n-th claim, on an enterprise of its own, while it awaits the hub. */
export function filedClaim(n: number, accountId: AccountId): Claim {
  const { name, county, registerType } = shoes;
  return {
    id: ClaimId.parse(`01K5XS${String(n).padStart(20, '0')}`),
    accountId,
    creditCode: CreditCode.parse(`91350582${String(n).padStart(10, '0')}`),
    brokenRule: 'checkDigit',
    profile: { name, county, industry: '1951', registerType },
    filedAt: at,
    decided: null,
  };
}

/** The n-th invitation, while it is open. */
export function openInvitation(n: number, enterpriseId: EnterpriseId): Invitation {
  return {
    id: InvitationId.parse(`01K5XT${String(n).padStart(20, '0')}`),
    enterpriseId,
    email: `invited-${n}@example.com`,
    manages: false,
    invitedBy: everybody.writer.id,
    invitedAt: at,
    expiresAt: plusHours(at, 7 * 24),
    tokenDigests: [],
    ended: null,
  };
}
