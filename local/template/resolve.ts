import { StartRefused } from '../stack/start-refused.ts';
import { isObject, type Json, type JsonObject } from './json.ts';

/** What intrinsic functions of one stack may ask for. */
export type Scope = {
  readonly ref: (logicalId: string) => Json | undefined;
  readonly getAtt: (logicalId: string, attribute: string) => Json;
  readonly importValue: (exportName: string) => Json;
  readonly condition: (name: string) => boolean;
  readonly mapping: (map: string, first: string, second: string) => Json;
};

/** Stands for `AWS::NoValue`: the property or element that it is the value of does not exist. */
const noValue = Symbol('AWS::NoValue');
type Resolved = Json | typeof noValue;

type Intrinsic = (argument: Json, scope: Scope) => Resolved;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (argument, scope) => ref(text(argument), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [logicalId, ...attribute] =
      typeof argument === 'string' ? argument.split('.') : list(argument).map(text);
    return scope.getAtt(logicalId ?? '', attribute.join('.'));
  },
  'Fn::ImportValue': (argument, scope) => scope.importValue(text(resolve(argument, scope))),
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = pair(argument);
    return list(resolve(parts, scope)).map(text).join(text(separator));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, source] = pair(argument);
    return text(resolve(source, scope)).split(text(separator));
  },
  'Fn::Select': (argument, scope) => {
    const [index, from] = pair(argument);
    const chosen = list(resolve(from, scope))[Number(resolve(index, scope))];
    if (chosen === undefined) throw new StartRefused(`Fn::Select finds nothing at ${JSON.stringify(index)}`);
    return chosen;
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = list(argument);
    return resolveOrNothing((scope.condition(text(condition ?? null)) ? yes : no) ?? null, scope);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = list(resolve(argument, scope)).map(text);
    return scope.mapping(map ?? '', first ?? '', second ?? '');
  },
  Condition: (argument, scope) => scope.condition(text(argument)),
  'Fn::Not': (argument, scope) => !truth(argument, 0, scope),
  'Fn::And': (argument, scope) => list(argument).every((_, index) => truth(argument, index, scope)),
  'Fn::Or': (argument, scope) => list(argument).some((_, index) => truth(argument, index, scope)),
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope));
    return JSON.stringify(left) === JSON.stringify(right);
  },
};

/** The name of the intrinsic function that the value is a call of, or undefined for an ordinary value. */
export function intrinsicName(value: Json): string | undefined {
  if (!isObject(value)) return undefined;
  const [name, ...others] = Object.keys(value);
  const isCall = name !== undefined && others.length === 0 && (name === 'Ref' || name.startsWith('Fn::'));
  return isCall ? name : undefined;
}

/** The value with every intrinsic function in it carried out; throws StartRefused for one that is not known. */
export function resolve(value: Json, scope: Scope): Json {
  const resolved = resolveOrNothing(value, scope);
  return resolved === noValue ? null : resolved;
}

/** The value with every intrinsic function in it carried out, which must be a text, a number or a truth value. */
export function resolveText(value: Json, scope: Scope): string {
  return text(resolve(value, scope));
}

/** Evaluates the expression of a condition. */
export function resolveCondition(expression: Json, scope: Scope): boolean {
  return truth([expression], 0, scope);
}

function resolveOrNothing(value: Json, scope: Scope): Resolved {
  if (isArray(value)) return value.map((element) => resolveOrNothing(element, scope)).filter(exists);
  if (!isObject(value)) return value;
  const name = intrinsicName(value);
  if (name === undefined) return resolveProperties(value, scope);
  const intrinsic = intrinsics[name];
  if (intrinsic === undefined) throw new StartRefused(`The local stack does not know the function ${name}`);
  return intrinsic(value[name] ?? null, scope);
}

function resolveProperties(value: JsonObject, scope: Scope): JsonObject {
  const resolved: Record<string, Json> = {};
  for (const [key, property] of Object.entries(value)) {
    const result = resolveOrNothing(property, scope);
    if (exists(result)) resolved[key] = result;
  }
  return resolved;
}

function ref(logicalId: string, scope: Scope): Resolved {
  if (logicalId === 'AWS::NoValue') return noValue;
  const value = scope.ref(logicalId);
  if (value === undefined) throw new StartRefused(`Ref names ${logicalId}, which the template does not hold`);
  return value;
}

function substitute(argument: Json, scope: Scope): string {
  const [template, variables] = isArray(argument) ? argument : [argument];
  return text(template ?? null).replaceAll(/\$\{(!?)([^}]*)\}/gu, (_, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (isObject(variables) && name in variables) return text(resolve(variables[name] ?? null, scope));
    const [logicalId, ...attribute] = name.split('.');
    if (attribute.length > 0) return text(scope.getAtt(logicalId ?? '', attribute.join('.')));
    return text(resolve({ Ref: name }, scope));
  });
}

function truth(argument: Json, index: number, scope: Scope): boolean {
  const expression = list(argument)[index] ?? null;
  const isReference = isObject(expression) && typeof expression['Condition'] === 'string';
  return (
    (isReference ? scope.condition(text(expression['Condition'] ?? null)) : resolve(expression, scope)) ===
    true
  );
}

function pair(argument: Json): readonly [Json, Json] {
  const [first, second] = list(argument);
  return [first ?? null, second ?? null];
}

function list(value: Json): readonly Json[] {
  if (isArray(value)) return value;
  throw new StartRefused(`A list is expected in the template, not ${JSON.stringify(value)}`);
}

function text(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new StartRefused(`A text is expected in the template, not ${JSON.stringify(value)}`);
}

function isArray(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function exists(value: Resolved): value is Json {
  return value !== noValue;
}
