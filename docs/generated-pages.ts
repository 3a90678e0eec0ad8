import { renderRunbook } from '../infra/runbook.ts';
import packageJson from '../package.json' with { type: 'json' };
import { renderAccessPatterns } from '../shared/adapters/dynamo/render-access-patterns.ts';
import { renderCaseLifePage } from './case-life-page.ts';
import { renderFidelityPage } from './fidelity-page.ts';
import { jsonSchemaPages } from './json-schemas.ts';
import { openApiDocument } from './openapi-document.ts';
import { renderPermissionsPage } from './permissions-page.ts';
import { renderProblemsPage } from './problems-page.ts';

/** Every page that is generated from code, by its name in docs/. */
export function generatedPages(): ReadonlyMap<string, string> {
  return new Map([
    ['openapi.json', `${JSON.stringify(openApiDocument(packageJson.version), null, 2)}\n`],
    ['problems.md', renderProblemsPage()],
    ['case-life.md', renderCaseLifePage()],
    ['permissions.md', renderPermissionsPage()],
    ['runbook.md', renderRunbook()],
    ['access-patterns.md', renderAccessPatterns()],
    ['fidelity.md', renderFidelityPage()],
    ...jsonSchemaPages(),
  ]);
}
