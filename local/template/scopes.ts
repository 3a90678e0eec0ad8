import type { AssembledStack } from '../assembly/cloud-assembly.ts';
import { StartRefused } from '../stack/start-refused.ts';
import { attributeOf, generatedName, nameProperties, type Named, referenceOf } from './identifiers.ts';
import type { Json } from './json.ts';
import { partitionOf, type Place, urlSuffixOf } from './place.ts';
import { resolve, resolveCondition, resolveText, type Scope } from './resolve.ts';

/** A scope for each stack, by its name; exports of one are imports of the others. */
export function scopesOf(stacks: readonly AssembledStack[], place: Place): ReadonlyMap<string, Scope> {
  const scopes = new Map<string, Scope>();
  const importValue = (exportName: string): Json => {
    for (const { name, template } of stacks) {
      const scope = scopes.get(name);
      if (scope === undefined) continue;
      for (const output of Object.values(template.Outputs)) {
        if (output.Export !== undefined && resolve(output.Export.Name, scope) === exportName) {
          return resolve(output.Value, scope);
        }
      }
    }
    throw new StartRefused(`No stack exports ${exportName}`);
  };
  for (const stack of stacks) scopes.set(stack.name, scopeOf(stack, place, importValue));
  return scopes;
}

function scopeOf(stack: AssembledStack, place: Place, importValue: Scope['importValue']): Scope {
  const { name: stackName, template } = stack;
  const pseudoParameters: Readonly<Record<string, Json>> = {
    'AWS::AccountId': place.accountId,
    'AWS::Region': place.region,
    'AWS::Partition': partitionOf(place.region),
    'AWS::URLSuffix': urlSuffixOf(place.region),
    'AWS::StackName': stackName,
    'AWS::StackId': `${stackName}-local`,
  };
  const named = (logicalId: string): Named | undefined => {
    const resource = template.Resources[logicalId];
    if (resource === undefined) return undefined;
    const given = resource.Properties?.[nameProperties[resource.Type] ?? ''];
    const isFifo = resource.Properties?.['FifoQueue'] === true;
    const name =
      given === undefined
        ? generatedName(stackName, logicalId, resource.Type, isFifo)
        : resolveText(given, scope);
    return { type: resource.Type, logicalId, name };
  };
  const scope: Scope = {
    importValue,
    ref: (logicalId) => {
      const resource = named(logicalId);
      if (resource !== undefined) return referenceOf(resource, place);
      return pseudoParameters[logicalId] ?? template.Parameters[logicalId]?.Default;
    },
    getAtt: (logicalId, attribute) => {
      const resource = named(logicalId);
      const value = resource && attributeOf(resource, attribute, place);
      if (value === undefined)
        throw new StartRefused(`${stackName}: nothing is known of ${logicalId}.${attribute}`);
      return value;
    },
    condition: (name) => {
      const expression = template.Conditions[name];
      if (expression === undefined) throw new StartRefused(`${stackName}: there is no condition ${name}`);
      return resolveCondition(expression, scope);
    },
    mapping: (map, first, second) => {
      const value = template.Mappings[map]?.[first]?.[second];
      if (value === undefined) throw new StartRefused(`${stackName}: no mapping ${map}.${first}.${second}`);
      return value;
    },
  };
  return scope;
}
