import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import openapi from '../../docs/openapi.json' with { type: 'json' };
import { type OperationId, routes } from '../../shared/http/routes.ts';
import type { TestAnswer } from './http-api.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(openapi, 'openapi.json');

/** What is wrong with a value under the schema at a JSON Pointer of openapi.json; empty when nothing is. */
export function faultsUnder(pointer: string, value: unknown): readonly string[] {
  const validate = ajv.getSchema(`openapi.json#${pointer}`);
  if (validate === undefined) return [`no schema at ${pointer}`];
  return validate(value) === true ? [] : (validate.errors ?? []).map((error) => ajv.errorsText([error]));
}

/** What openapi.json does not promise about an answer: its status, its type, its body. */
export function unpromised(operation: OperationId, answer: TestAnswer): readonly string[] {
  const { method, path } = routes[operation];
  const base = `/paths/${escape(path)}/${method.toLowerCase()}/responses/${answer.status}`;
  const response = resolved(base);
  if (response === undefined) return [`${operation} does not promise ${answer.status}`];
  if (answer.status === 304) return answer.text === '' ? [] : ['304 has a body'];
  const type = answer.headers['content-type'] ?? '';
  return faultsUnder(`${response}/content/${escape(type)}/schema`, answer.json());
}

/** The pointer itself, or the one of the component that it refers to. */
function resolved(pointer: string): string | undefined {
  const found = at(pointer);
  if (typeof found !== 'object' || found === null) return undefined;
  return '$ref' in found ? String(found.$ref).slice(1) : pointer;
}

/** The value at a JSON Pointer of openapi.json. */
export function at(pointer: string): unknown {
  let value: unknown = openapi;
  for (const part of pointer.slice(1).split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    value =
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined;
  }
  return value;
}

function escape(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
