import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { permissionMatrix, type PermissionRow } from '../../docs/permission-matrix.ts';
import { routes } from '../../shared/http/routes.ts';
import { rules } from '../support/case-world.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { linkKey } from '../support/mailing/signed-link.ts';
import { settleCast } from '../support/permissions/cast.ts';
import { cityOverHttp } from '../support/permissions/city-over-http.ts';
import { lineOf, outcomeIn } from '../support/permissions/outcome-in.ts';
import { rowRequests } from '../support/permissions/requests.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';

const matrix = permissionMatrix();

let city: CityApi;
let secrets: SecretServer;
let overHttp: Awaited<ReturnType<typeof cityOverHttp>>;
let requestFor: ReturnType<typeof rowRequests>;
beforeAll(async () => {
  secrets = await startSecretServer();
  secrets.box.put(linkKey.name, linkKey.value);
  city = await cityApi(rules.city, undefined, secrets.endpoint);
  await settleCast(city.engine);
  requestFor = rowRequests(city);
  const { endpoint, table } = city.engine;
  overHttp = await cityOverHttp({ endpoint, tableName: table.name, secrets: secrets.endpoint });
});
afterAll(async () => {
  await overHttp.stop();
  await city.engine.stop();
  await secrets.stop();
});

/** The row as it came to be. */
async function lineFor(row: PermissionRow): Promise<string> {
  const { request } = await requestFor(row);
  return lineOf({ ...row, expected: outcomeIn(await overHttp.send(request)) });
}

describe('over HTTP, with signed tokens, everybody gets what the matrix says', () => {
  test.each(Object.keys(routes))('%s', async (operation) => {
    const rows = matrix.filter((row) => row.operation === operation);
    const found: string[] = [];
    for (const row of rows) found.push(await lineFor(row));
    expect(found).toEqual(rows.map(lineOf));
  });
});
