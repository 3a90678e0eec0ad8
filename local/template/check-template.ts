import { isObject, type Json } from './json.ts';
import { intrinsicName } from './resolve.ts';
import { resourceRules } from './rules/resource-rules.ts';
import type { Treatment } from './rules/treatment.ts';
import type { Template } from './template.ts';

/** Everything in the template that the local stack would not carry out faithfully, one line each; empty when it can run. */
export function refusalsOf(stackName: string, template: Template): readonly string[] {
  return Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
    const rule = resourceRules[resource.Type];
    const place = `${stackName}/${logicalId} (${resource.Type})`;
    if (rule === undefined) return [`${place}: this type is not on the list of the local stack`];
    if (rule.kind === 'inert') return [];
    return leavesOf(resource.Properties ?? {}, []).flatMap((path) => {
      const treatment = treatmentOf(path, rule.properties);
      if (treatment === undefined)
        return [`${place}: property ${path.join('.')} is not on the list of the local stack`];
      return treatment.kind === 'refused'
        ? [`${place}: property ${path.join('.')} is refused: ${treatment.reason}`]
        : [];
    });
  });
}

function treatmentOf(
  path: readonly string[],
  properties: Readonly<Record<string, Treatment>>,
): Treatment | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const treatment = properties[path.slice(0, length).join('.')];
    if (treatment !== undefined) return treatment;
  }
  return undefined;
}

/** Paths of all values; a call of an intrinsic function is one value, and elements of a list share the list's path. */
function leavesOf(value: Json, path: readonly string[]): readonly (readonly string[])[] {
  if (Array.isArray(value)) {
    const isFlat = value.every((element) => !isObject(element) || intrinsicName(element) !== undefined);
    return isFlat ? [path] : value.flatMap((element: Json) => leavesOf(element, path));
  }
  if (!isObject(value) || intrinsicName(value) !== undefined) return path.length === 0 ? [] : [path];
  return Object.entries(value).flatMap(([key, property]) => leavesOf(property, [...path, key]));
}
