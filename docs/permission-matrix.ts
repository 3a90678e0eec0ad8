import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StaffRole } from '../shared/domain/directory/account.ts';

/** Who asks: a role of staff, or somebody of an enterprise, with an account that leads nowhere, without one, without a token. */
const Role = z.enum([...StaffRole.options, 'enterprise', 'newcomer', 'stranger', '-']);

/** In what relation to what is asked for. */
const MatrixRelation = z.enum([
  'handler',
  'holder',
  'ancestor',
  'assisting',
  'station',
  'formerHolder',
  'ownEnterprise',
  'otherEnterprise',
  'none',
  'anonymous',
  'self',
  'told',
  'proposer',
  'deputy',
  'formerDeputy',
]);

/** How the case stands that the operation meets; `-` where it is about none. */
const Stands = z.enum(['hub', 'offered', 'handling', 'drafted', 'urged', 'late', '-']);
export type Stands = z.infer<typeof Stands>;

const Expectation = z.enum(['allowed', 'conflict', 'forbidden', 'hidden', 'unauthenticated']);
export type Expectation = z.infer<typeof Expectation>;

const Row = z
  .strictObject({
    operation: z.string(),
    stands: Stands,
    role: Role,
    relation: MatrixRelation,
    expected: Expectation,
  })
  .readonly();
/** What somebody may expect of an operation. */
export type PermissionRow = z.infer<typeof Row>;

const columns = ['operation', 'stands', 'role', 'relation', 'expected'] as const;

/** The expected matrix, docs/permissions.csv, which is written and reviewed by hand. Throws on a line that is none. */
export function permissionMatrix(): readonly PermissionRow[] {
  const text = readFileSync(join(import.meta.dirname, 'permissions.csv'), 'utf8');
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== columns.join(',')) throw new Error('docs/permissions.csv begins with other columns');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`docs/permissions.csv has a line “${line}”`);
    return Row.parse(Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
  });
}
