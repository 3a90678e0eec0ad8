import { permissionMatrix, type PermissionRow } from '../../../docs/permission-matrix.ts';
import accounts from '../../../local/seed/accounts.json' with { type: 'json' };

/** Those who write letters here, each for the enterprise of the same name in capitals. */
export const writers = ['e01', 'e06'];

/** Who of the seed asks in a role: where roles have to do with a case, those to whom the letters go. */
const inRole: Readonly<Record<PermissionRow['role'], readonly string[]>> = {
  unitHandler: ['rsj-handler', 'kjj-lead'],
  unitLead: ['kjj-lead', 'rsj-lead'],
  hubClerk: ['hub-clerk-1'],
  hubSupervisor: ['hub-supervisor-1'],
  leader: ['leader'],
  overseer: ['overseer'],
  policyEditor: ['hub-policy-editor'],
  policyApprover: ['hub-policy-approver'],
  auditor: ['auditor'],
  administrator: ['administrator-1', 'administrator-2'],
  enterprise: writers,
  newcomer: ['h02'],
  stranger: ['h03'],
  '-': [],
};

/** One person of each combination of roles, and all of the above. */
export const everybody: readonly string[] = [
  ...new Set([
    ...Object.values(inRole).flat(),
    ...new Map(
      accounts.flatMap(({ id, memberships }) =>
        memberships.map((membership) => [
          'roles' in membership ? membership.roles.join() : membership.kind,
          id,
        ]),
      ),
    ).values(),
  ]),
];

const matrix = permissionMatrix();

/** Who may carry out an operation, as the matrix of permissions says; everybody where no token is needed. */
export function whoMay(operation: string): readonly string[] {
  const rows = matrix.filter((row) => row.operation === operation && row.expected === 'allowed');
  const found = [...new Set(rows.flatMap(({ role }) => inRole[role]))];
  return found.length === 0 ? everybody : found;
}
