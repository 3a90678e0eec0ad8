import type { InboundWrite } from '../../shared/app/inbound-ports.ts';
import { unclaimedEnterprise } from '../../shared/domain/directory/unclaimed-enterprise.ts';
import { EnterpriseId } from '../../shared/domain/directory/ids.ts';
import { CreditCode } from '../../shared/domain/enterprise/credit-code.ts';
import { ExternalId } from '../../shared/domain/integration/origin.ts';
import { plusHours } from '../../shared/domain/time/instant.ts';
import { submission } from './case-writes.ts';

/** The code of an enterprise that no test city has. */
export const unknownCode = CreditCode.parse('913505210000041A1K');

/** The n-th letter of the province as it is written, with an enterprise that the directory lacks. */
export function passedOn(n: number): InboundWrite {
  const { record: _, ...opening } = submission(n, { channel: 'province', submittedBy: null });
  const { number: caseNumber, kind, receivedAt, dueOn, provisional } = opening.commit.after;
  const externalId = ExternalId.parse(`FJ-${n}`);
  const founded = unclaimedEnterprise(EnterpriseId.parse(`founded-${n}`), {
    creditCode: unknownCode,
    name: '惠安示例石材有限公司',
  });
  if (!founded.ok) throw new Error(founded.refusal.tag);
  return {
    opening: { ...opening, record: undefined },
    origin: { source: 'province', externalId, occurredAt: receivedAt },
    sending: { source: 'province', webhookId: `msg_${n}` },
    answered: {
      fingerprint: 'f'.repeat(64),
      receipt: { externalId, caseNumber, kind, receivedAt, dueOn, provisional },
    },
    expiresAt: plusHours(receivedAt, 24),
    enterprise: founded.value,
  };
}
