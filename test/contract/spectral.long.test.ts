import * as parsers from '@stoplight/spectral-parsers';
import spectral, { type ISpectralDiagnostic, type RulesetDefinition } from '@stoplight/spectral-core';
import owasp from '@stoplight/spectral-owasp-ruleset';
import { oas } from '@stoplight/spectral-rulesets';
import { beforeAll, describe, expect, test } from 'vitest';
import openapi from '../../docs/openapi.json' with { type: 'json' };
import { at } from '../support/openapi-check.ts';
import { type Finding, spectralExceptions } from './spectral-exceptions.ts';

const minutes = 60_000;

/** The component schemas that requests are made of. */
function sentSchemas(): ReadonlySet<string> {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      if (key !== '$ref') walk(child);
      else if (!found.has(String(child))) {
        found.add(String(child));
        walk(at(String(child).slice(1)));
      }
    }
  };
  for (const item of Object.values(openapi.paths)) {
    for (const operation of Object.values<object>(item)) {
      walk('parameters' in operation && operation.parameters);
      walk('requestBody' in operation && operation.requestBody);
    }
  }
  return found;
}

const sent = sentSchemas();

function findingOf({ code, path }: ISpectralDiagnostic): Finding {
  const component = `#/${path.slice(0, 3).join('/')}`;
  return {
    rule: String(code),
    path: path.join('/'),
    value: at(`/${path.map((part) => String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('/')}`),
    isSent:
      path[0] === 'components' ? sent.has(component) : /\/(?:parameters|requestBody)\//.test(path.join('/')),
  };
}

/** What the rules say about a document; all rules of both rulesets, whether they recommend them or not. */
async function findingsIn(document: object): Promise<readonly ISpectralDiagnostic[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset({
    extends: [
      [oas as RulesetDefinition, 'all'],
      // Its types are written for CommonJS, where the ruleset is one property further in.
      [owasp as unknown as RulesetDefinition, 'all'],
    ],
  });
  return linter.run(new spectral.Document(JSON.stringify(document), parsers.Json, 'openapi.json'));
}

describe('openapi.json under Spectral’s rules for OpenAPI and those for the OWASP API top ten', () => {
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    findings = (await findingsIn(openapi)).map(findingOf);
  }, 2 * minutes);

  test('is found fault with only where an exception says why', () => {
    const excepted = ({ rule, where }: (typeof spectralExceptions)[number], finding: Finding) =>
      finding.rule === rule && where(finding);
    const unreasoned = findings.filter(
      (finding) => !spectralExceptions.some((exception) => excepted(exception, finding)),
    );
    expect(unreasoned.map(({ rule, path }) => `${rule} ${path}`)).toEqual([]);
  });

  test.each(spectralExceptions)(
    '$rule is excepted because something needs it: $reason',
    ({ rule, where }) => {
      expect(findings.some((finding) => finding.rule === rule && where(finding))).toBe(true);
    },
  );

  test(
    'a fault would be found',
    async () => {
      const faulty = {
        ...openapi,
        paths: { '/open': { get: { operationId: 'open', responses: { '200': { description: 'open' } } } } },
        security: [],
      };
      const rules = (await findingsIn(faulty)).map(({ code }) => code);
      expect(rules).toContain('owasp:api4:2023-rate-limit-responses-429');
      expect(rules).toContain('owasp:api2:2023-read-restricted');
    },
    2 * minutes,
  );
});
