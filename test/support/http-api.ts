import type { Context } from 'aws-lambda';
import type { HttpFunction } from '../../shared/http/route.ts';
import { routes } from '../../shared/http/routes.ts';
import type { GatewayEvent } from '../../shared/runtime/gateway-message.ts';
import type { CityRules } from '../../shared/domain/deadline/city-rules.ts';
import { unsubscribeKeyName } from '../../shared/domain/mailing/unsubscribe-key-name.ts';
import { rules, units } from './case-world.ts';
import { httpEvent, type TestRequest } from './http-event.ts';
import type { Storage } from './storage.ts';

/** What a client gets. */
export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** The body as JSON; throws when it is not. */
  json(): unknown;
}

/** The API as its deployed functions would answer: their exported handlers, over the table at `endpoint`. */
export interface TestApi {
  send(request: TestRequest): Promise<TestAnswer>;
  /** The same from an event as it is. */
  deliver(event: GatewayEvent): Promise<TestAnswer>;
}

interface FunctionSurroundings {
  readonly endpoint: string;
  readonly tableName: string;
  readonly city?: CityRules;
  /** Where secrets lie; without it they are out of reach. */
  readonly secrets?: string | undefined;
  /** Where files lie; without it they are out of reach. */
  readonly storage?: Pick<Storage, 'endpoint' | 'bucket'> | undefined;
}

/** What the template would give the functions of the small city. */
export function functionEnvironment({
  endpoint,
  tableName,
  city = rules.city,
  storage,
  secrets,
}: FunctionSurroundings): Readonly<Record<string, string>> {
  return {
    TABLE_NAME: tableName,
    HUB_UNIT_ID: units.hub.id,
    PORTAL_URL: 'https://qz.example.cn',
    CITY_RULES: JSON.stringify(city),
    LOGIN_CLAIMS: '{}',
    TRACE_RETENTION_DAYS: '1096',
    WEBHOOK_TARGETS: 'public',
    DELIVERY_QUEUE_URL: 'http://127.0.0.1:9/000000000000/deliveries',
    UNSUBSCRIBE_KEY: unsubscribeKeyName('test', 'test'),
    WEBHOOK_KEYS_BELOW: 'zhitong/test/test/',
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets ?? 'http://127.0.0.1:9',
    ATTACHMENT_BUCKET: storage?.bucket ?? 'attachments',
    AWS_ENDPOINT_URL_S3: storage?.endpoint ?? 'http://127.0.0.1:9',
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'local',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
}

/** Loads the functions with the environment that the template gives them. Once per test file: modules keep what they read. */
export async function httpApi(surroundings: FunctionSurroundings): Promise<TestApi> {
  Object.assign(process.env, functionEnvironment(surroundings));
  const handlers = {
    intake: (await import('../../functions/intake/main.ts')).handler,
    dispatch: (await import('../../functions/dispatch/main.ts')).handler,
    replies: (await import('../../functions/replies/main.ts')).handler,
    cases: (await import('../../functions/cases/main.ts')).handler,
    accounts: (await import('../../functions/accounts/main.ts')).handler,
    profiles: (await import('../../functions/profiles/main.ts')).handler,
    administration: (await import('../../functions/administration/main.ts')).handler,
    attachments: (await import('../../functions/attachments/main.ts')).handler,
    inbound: (await import('../../functions/inbound/main.ts')).handler,
    policies: (await import('../../functions/policies/main.ts')).handler,
    audience: (await import('../../functions/audience/main.ts')).handler,
    library: (await import('../../functions/library/main.ts')).handler,
    applications: (await import('../../functions/applications/main.ts')).handler,
    integrators: (await import('../../functions/integrators/main.ts')).handler,
    inbox: (await import('../../functions/inbox/main.ts')).handler,
    directory: (await import('../../functions/directory/main.ts')).handler,
    calendar: (await import('../../functions/calendar/main.ts')).handler,
    pushes: (await import('../../functions/pushes/main.ts')).handler,
    sending: (await import('../../functions/sending/main.ts')).handler,
    unsubscribe: (await import('../../functions/unsubscribe/main.ts')).handler,
    reference: (await import('../../functions/reference/main.ts')).handler,
  } satisfies Record<HttpFunction, unknown>;

  const deliver = async (event: GatewayEvent): Promise<TestAnswer> => {
    const served = Object.values(routes).find(({ method, path }) => event.routeKey === `${method} ${path}`);
    const result = await handlers[served?.servedBy ?? 'reference'](event, {} as Context);
    const text = result.body ?? '';
    const headers = Object.entries(result.headers ?? {}).map(([name, value]) => [name, String(value)]);
    return {
      status: result.statusCode ?? 0,
      headers: Object.fromEntries(headers),
      text,
      json: (): unknown => JSON.parse(text),
    };
  };
  return { deliver, send: async (request) => deliver(httpEvent(request)) };
}
