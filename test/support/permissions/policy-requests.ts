import type { PermissionRow } from '../../../docs/permission-matrix.ts';
import { dynamoPolicyStore } from '../../../shared/adapters/dynamo/policy-store.ts';
import { AttachmentId } from '../../../shared/domain/attachment/attachment.ts';
import { presentAt } from '../../../shared/domain/directory/present-at.ts';
import { type OperationId, type OperationsOf, routes } from '../../../shared/http/routes.ts';
import { beijing, units } from '../case-world.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';
import { type Given, policyContent, policyInput } from '../policies.ts';
import { policyNumbered, policyWrites } from '../policy-writes.ts';
import { cast } from './cast.ts';
import type { RowRequest } from './requests.ts';

type PolicyOperation = OperationsOf<'policies' | 'audience' | 'library'>;
type Commands = 'draft' | 'proposed' | 'approved' | 'published';

const at = beijing('2026-09-24 09:00');
const noon = beijing('2026-09-25 12:00');
const attachmentId = AttachmentId.parse('01K5XQ3V0GAB3C5D7E9F1G3H5K');
const issuers = [{ name: '劳动部门', unitId: units.countyLabour.id }];
const content = policyContent({ issuers, attachments: [attachmentId] });
const body = { ...policyInput, issuers };
const reason = '理由';

/** How the policy stands that an operation meets, and what the request says. */
const given: Partial<Record<PolicyOperation, readonly [Commands, unknown]>> = {
  changeDraft: ['draft', body],
  discardDraft: ['draft', {}],
  sendTestMail: ['draft', {}],
  amendPolicy: ['published', body],
  proposePolicy: ['draft', {}],
  sendPolicyBack: ['proposed', { reason }],
  approvePolicy: ['proposed', {}],
  cancelPublication: ['approved', {}],
  withdrawPolicy: ['published', { reason }],
  interpretPolicy: ['published', { text: '解读', questions: [] }],
};

const [editor, approver, maker] = [cast.holderEditor, cast.holderApprover, cast.holderMaker].map((account) =>
  presentAt(account, at),
);

/** Makes the requests about policies: of the unit that holds the cases of the matrix. */
export function policyRequests(city: CityApi) {
  let count = 0;

  const policyStanding = async (commands: Commands, ownWork: boolean): Promise<[string, number]> => {
    if (!editor || !approver || !maker) throw new Error('who makes policies?');
    count += 1;
    const by = ownWork ? maker : editor;
    const life: readonly Given[] = [
      { command: { name: 'draft', content }, by, at },
      { command: { name: 'propose' }, by, at },
      {
        command: { name: 'approve', publishesAt: commands === 'approved' ? noon : null },
        by: approver,
        at,
      },
    ];
    const steps = { draft: 1, proposed: 2, approved: 3, published: 3 }[commands];
    const file = { id: attachmentId, name: '表.pdf', contentType: 'application/pdf', bytes: 9 } as const;
    const files = [{ ...file, sha256: 'a'.repeat(64) }];
    const writes = policyWrites(count, ...life.slice(0, steps)).map((write) => ({ ...write, files }));
    for (const write of writes) await dynamoPolicyStore(city.engine.table).save(write);
    return [policyNumbered(count), steps];
  };

  return async (
    operation: PolicyOperation,
    from: TestRequest,
    { relation }: PermissionRow,
  ): Promise<RowRequest> => {
    const alone = (request: TestRequest): RowRequest => ({ request, missing: undefined });
    if (operation === 'draftPolicy') return alone({ ...from, body });
    if (operation === 'previewAudience') {
      return alone({ ...from, body: { criteria: { clause: 'region', in: ['350582'] } } });
    }
    if (operation === 'listLibrary' || operation === 'getLibraryFeed') return alone(from);
    if (operation === 'listUnitPolicies')
      return alone({ ...from, params: { unitId: units.countyLabour.id } });
    const [commands, said] = given[operation] ?? ['published', undefined];
    const [policyId, revision] = await policyStanding(commands, relation === 'proposer');
    const asked: TestRequest = {
      ...from,
      at,
      requestId: 'same',
      ...(said !== undefined && {
        body: said,
        headers: { 'if-match': `"${revision}"`, 'idempotency-key': `row-${policyId}` },
      }),
    };
    const rest = {
      ...(operation.endsWith('Attachment') && { attachmentId }),
      ...(operation === 'getLibraryVersion' && { version: '1' }),
    };
    return {
      request: { ...asked, params: { policyId, ...rest } },
      missing: { ...asked, params: { policyId: policyNumbered(999), ...rest } },
    };
  };
}

/** Whether an operation is about policies. */
export function isOfPolicies(operation: OperationId): operation is PolicyOperation {
  const { servedBy } = routes[operation];
  return servedBy === 'policies' || servedBy === 'audience' || servedBy === 'library';
}
