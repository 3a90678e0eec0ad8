import * as z from 'zod';
import type { FunctionSpec } from '../system/function-spec.ts';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { Statement } from './statement.ts';

const Document = z.object({ Statement: z.array(Statement) });
const policyProperties = z.object({ PolicyDocument: Document, Roles: z.array(z.string()) });
const roleProperties = z.object({
  Policies: z.array(z.object({ PolicyDocument: Document })).default([]),
});
const functionProperties = z.object({ Role: z.string() });

/** What each function may do, by its label. */
export type Permissions = ReadonlyMap<string, readonly Statement[]>;

/** What the roles of the functions grant, with the policies attached to them. */
export function rolePermissions(
  resources: readonly ResolvedResource[],
  functions: readonly FunctionSpec[],
): Permissions {
  const ofType = (type: string): readonly ResolvedResource[] =>
    resources.filter((resource) => resource.type === type);
  const policies = ofType('AWS::IAM::Policy').map(({ properties }) => policyProperties.parse(properties));
  const granted = new Map(
    ofType('AWS::IAM::Role').map(({ reference, properties }) => {
      const inline = roleProperties.parse(properties).Policies;
      const attached = policies.filter(({ Roles }) => Roles.includes(reference));
      return [reference, [...inline, ...attached].flatMap(({ PolicyDocument }) => PolicyDocument.Statement)];
    }),
  );
  const roleOf = new Map(
    ofType('AWS::Lambda::Function').map(({ reference, properties }) => [
      reference,
      functionProperties.parse(properties).Role.split('role/').at(-1) ?? '',
    ]),
  );
  return new Map(functions.map(({ name, label }) => [label, granted.get(roleOf.get(name) ?? '') ?? []]));
}
