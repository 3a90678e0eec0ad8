import type { CloudAssembly } from '../assembly/cloud-assembly.ts';
import { StartRefused } from '../stack/start-refused.ts';
import { refusalsOf } from './check-template.ts';
import type { JsonObject } from './json.ts';
import type { Place } from './place.ts';
import { resolve, resolveText } from './resolve.ts';
import { resourceRules } from './rules/resource-rules.ts';
import { scopesOf } from './scopes.ts';

/** A resource that is carried out, with the identifiers and properties that a deployment would give it. */
export type ResolvedResource = {
  readonly stackName: string;
  readonly logicalId: string;
  readonly type: string;
  /** What `Ref` gives. */
  readonly reference: string;
  readonly properties: JsonObject;
};

/** The executed resources of all stacks; throws StartRefused naming everything that is not on the fixed list. */
export function resolvedResources(assembly: CloudAssembly, place: Place): readonly ResolvedResource[] {
  const refusals = assembly.stacks.flatMap(({ name, template }) => refusalsOf(name, template));
  if (refusals.length > 0) {
    throw new StartRefused(`The template holds what the local stack cannot run:\n  ${refusals.join('\n  ')}`);
  }
  const scopes = scopesOf(assembly.stacks, place);
  return assembly.stacks.flatMap(({ name: stackName, template }) => {
    const scope = scopes.get(stackName);
    if (scope === undefined) return [];
    return Object.entries(template.Resources)
      .filter(([, resource]) => resourceRules[resource.Type]?.kind === 'executed')
      .filter(([, resource]) => resource.Condition === undefined || scope.condition(resource.Condition))
      .map(([logicalId, resource]) => ({
        stackName,
        logicalId,
        type: resource.Type,
        reference: resolveText({ Ref: logicalId }, scope),
        properties: executedProperties(resource.Properties ?? {}, resource.Type, (value) =>
          resolve(value, scope),
        ),
      }));
  });
}

/** Properties without effect are left out unresolved: they may name what does not exist here. */
function executedProperties(
  properties: JsonObject,
  type: string,
  resolveValue: (value: JsonObject[string]) => JsonObject[string],
): JsonObject {
  const rule = resourceRules[type];
  const treatments = rule?.kind === 'executed' ? rule.properties : {};
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => treatments[name]?.kind !== 'inert')
      .map(([name, value]) => [name, resolveValue(value)]),
  );
}
