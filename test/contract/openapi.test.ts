import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, test } from 'vitest';
import openapi from '../../docs/openapi.json' with { type: 'json' };
import { webhookEventsOf } from '../../shared/domain/integration/webhook-event.ts';
import type { AnyContract } from '../../shared/http/contract.ts';
import { allContracts } from '../../shared/http/contracts.ts';
import { problemTags, problemTypes } from '../../shared/http/problem-types.ts';
import { problemName } from '../../shared/http/render-problem.ts';
import { routes } from '../../shared/http/routes.ts';
import { journey } from '../support/messages/commit-chain.ts';
import { at, faultsUnder } from '../support/openapi-check.ts';

const contracts: readonly AnyContract[] = Object.values(allContracts);
const chinese = /\p{Script=Han}/u;
const english = /[A-Za-z]{3}/;

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly $ref?: string; readonly name?: string }[];
}

const operationOf = ({ operationId }: Pick<AnyContract, 'operationId'>): Operation => {
  const { method, path } = routes[operationId];
  return at(`/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`) as Operation;
};
const parametersOf = (contract: AnyContract): readonly string[] =>
  operationOf(contract).parameters.map(({ $ref, name }) => $ref?.split('/').at(-1) ?? name ?? '');

describe('openapi.json', () => {
  test('is OpenAPI 3.1 by the schema of the OpenAPI Initiative', async () => {
    expect(await new Validator().validate(structuredClone(openapi))).toEqual({ valid: true });
    expect(openapi.openapi).toMatch(/^3\.1\./);
  });

  test('describes every route but the pages of the reference and the feed, under its operationId', () => {
    const inDocument = Object.values(openapi.paths).flatMap((item) =>
      Object.values(item as Record<string, Operation>).map(({ operationId }) => operationId),
    );
    const described = Object.entries(routes)
      .filter(
        ([operationId, { servedBy }]) =>
          !['reference', 'unsubscribe'].includes(servedBy) && operationId !== 'getLibraryFeed',
      )
      .map(([operationId]) => operationId);
    expect(inDocument.toSorted()).toEqual(described.toSorted());
    for (const contract of contracts) expect(operationOf(contract).operationId).toBe(contract.operationId);
  });

  test.each(contracts)('$operationId is told in both languages', (contract) => {
    const { summary, description } = operationOf(contract);
    for (const text of [summary, description]) {
      expect(text).toMatch(chinese);
      expect(text).toMatch(english);
    }
  });

  test.each(contracts)('$operationId names the headers that it needs', (contract) => {
    const { needs } = contract;
    const names = parametersOf(contract);
    expect(names.includes('IdempotencyKey')).toBe(needs.idempotencyKey);
    expect(names.includes('IfMatch')).toBe(needs.ifMatch);
    expect(names.includes('Limit') && names.includes('Cursor')).toBe(needs.paging);
    const { method, auth } = routes[contract.operationId];
    expect(needs.idempotencyKey).toBe(method === 'POST' && auth === 'account');
    expect(names.includes('WebhookId')).toBe(auth === 'signature');
  });

  test.each(contracts)('the examples of $operationId meet their schemas', (contract) => {
    const { body, success, examples, params } = contract;
    expect(body.safeParse(examples.body).error).toBeUndefined();
    expect(success.view.safeParse(examples.answer).error).toBeUndefined();
    const { method, path } = routes[contract.operationId];
    const base = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`;
    const json = 'content/application~1json/schema';
    expect(faultsUnder(`${base}/responses/${success.status}/${json}`, examples.answer)).toEqual([]);
    if (method === 'POST') expect(faultsUnder(`${base}/requestBody/${json}`, examples.body)).toEqual([]);
    expect(Object.keys(params.shape)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  });

  test.each(contracts)(
    '$operationId shows an example of what it takes and of what it answers',
    (contract) => {
      const { method, path } = routes[contract.operationId];
      const base = `/paths/${path.replaceAll('/', '~1')}/${method.toLowerCase()}`;
      const example = 'content/application~1json/example';
      expect(at(`${base}/responses/${contract.success.status}/${example}`)).toEqual(contract.examples.answer);
      if (method === 'POST') expect(at(`${base}/requestBody/${example}`)).toEqual(contract.examples.body);
    },
  );

  test('has an example of every problem, which meets the schema of problems', () => {
    for (const tag of problemTags) {
      const example = at(`/components/examples/${problemName(tag)}/value`);
      expect(example).toMatchObject({ status: problemTypes[tag].status });
      expect(faultsUnder('/components/schemas/Problem', example)).toEqual([]);
    }
  });

  test('tells integrators of what they are really sent', () => {
    const content = '/webhooks/caseEvent/post/requestBody/content/application~1json';
    const events = journey.flatMap((commit) => webhookEventsOf(commit, undefined));
    expect(events.length).toBeGreaterThan(3);
    for (const event of [...events, at(`${content}/example`)]) {
      expect(faultsUnder(`${content}/schema`, event)).toEqual([]);
    }
    expect(faultsUnder(`${content}/schema`, { ...events[0], person: 'e01' })).not.toEqual([]);
  });

  test('every object that clients send is closed', () => {
    for (const { body, params } of contracts) {
      for (const schema of [body, params]) {
        const faults = schema.safeParse({ unheardOf: 1 }).error?.issues.map(({ code }) => code);
        expect(faults).toContain('unrecognized_keys');
      }
    }
  });
});
