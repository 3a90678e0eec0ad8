import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { defaultServedBy, routeKeyOf, routes } from '../../shared/http/routes.ts';
import { ofType, references, synthesized } from './synthesized.ts';

const { stateful, stateless } = synthesized('prod');

const Route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.string(),
  AuthorizerId: z.unknown().optional(),
  AuthorizationScopes: z.array(z.unknown()).optional(),
  Target: z.unknown(),
});
const found = Object.values(ofType(stateless, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) =>
  Route.parse(Properties),
);
const routeOf = (key: string) => found.find(({ RouteKey }) => RouteKey === key);

function functionBehind(target: unknown): string | undefined {
  const integration = stateless[references(target).at(-1) ?? ''];
  return references(integration?.Properties['IntegrationUri'])[0]?.replace(/Function[0-9A-F]{8}$/, '');
}

describe('the API', () => {
  test.each(Object.entries(routes))('%s goes to its function, closed unless public or signed', (_, route) => {
    const deployed = routeOf(routeKeyOf(route));
    expect(functionBehind(deployed?.Target)).toBe(route.servedBy);
    if (route.auth !== 'account') {
      expect(deployed?.AuthorizationType).toBe('NONE');
    } else {
      expect(deployed?.AuthorizationType).toBe('JWT');
      expect(JSON.stringify(deployed?.AuthorizationScopes)).toContain('/api');
      expect(stateless[references(deployed?.AuthorizerId)[0] ?? '']?.Type).toBe(
        'AWS::ApiGatewayV2::Authorizer',
      );
    }
  });

  test('has no route besides, and nothing else is open', () => {
    const expected = [...Object.values(routes).map(routeKeyOf), '$default'];
    expect(found.map(({ RouteKey }) => RouteKey).toSorted()).toEqual(expected.toSorted());
    expect(functionBehind(routeOf('$default')?.Target)).toBe(defaultServedBy);
    const open = found.filter(({ AuthorizationType }) => AuthorizationType === 'NONE');
    expect(open.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([
      '$default',
      'GET /library',
      'GET /library/atom.xml',
      'GET /library/{policyId}',
      'GET /library/{policyId}/attachments/{attachmentId}',
      'GET /library/{policyId}/versions/{version}',
      'GET /openapi.json',
      'GET /problems/{problem}',
      'GET /reference',
      'GET /reference/{file}',
      'GET /unsubscribe/{token}',
      'POST /inbound/{source}',
      'POST /unsubscribe/{token}',
    ]);
    expect(new Set(open.map(({ Target }) => functionBehind(Target)))).toEqual(
      new Set(['reference', 'inbound', 'unsubscribe', 'library']),
    );
  });

  test('may run each function by one permission, and $default by its own', () => {
    const permissions = Object.values(ofType(stateless, 'AWS::Lambda::Permission')).map(({ Properties }) => [
      references(Properties['FunctionName'])[0]?.replace(/Function[0-9A-F]{8}$/, ''),
      /(\/\*)+"/.exec(JSON.stringify(Properties['SourceArn']))?.[0],
    ]);
    const served = [...new Set(Object.values(routes).map(({ servedBy }) => servedBy))];
    expect(permissions).toHaveLength(served.length + 1);
    expect(permissions).toEqual(
      expect.arrayContaining([...served.map((name) => [name, '/*/*/*"']), [defaultServedBy, '/*/*"']]),
    );
  });

  test('takes the tokens of the user pool for the portal', () => {
    const [authorizer] = Object.values(ofType(stateless, 'AWS::ApiGatewayV2::Authorizer'));
    const { Issuer, Audience } = z
      .object({ Issuer: z.unknown(), Audience: z.array(z.unknown()).length(1) })
      .parse(authorizer?.Properties['JwtConfiguration']);
    expect(JSON.stringify(Issuer)).toContain('https://cognito-idp.ap-southeast-1.');
    const [client] = Object.keys(ofType(stateful, 'AWS::Cognito::UserPoolClient'));
    expect(JSON.stringify(Audience)).toContain(client);
  });

  test('is throttled, and logs requests without address, browser, account or ids', () => {
    const [stage] = Object.values(ofType(stateless, 'AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties).toMatchObject({
      DefaultRouteSettings: { ThrottlingRateLimit: 200, ThrottlingBurstLimit: 400 },
    });
    const { Format } = z.object({ Format: z.string() }).parse(stage?.Properties['AccessLogSettings']);
    expect(Format).toContain('$context.routeKey');
    expect(Format).not.toMatch(/identity|authorizer|\.path|userAgent|sourceIp/i);
  });
});

describe('other web origins', () => {
  const corsOf = (origins: readonly string[]) => {
    const stacks = synthesized('prod', (config) => ({ ...config, corsOrigins: origins }));
    return Object.values(ofType(stacks.stateless, 'AWS::ApiGatewayV2::Api'))[0]?.Properties[
      'CorsConfiguration'
    ];
  };

  test('are not answered unless the config names them', () => {
    expect(corsOf([])).toBeUndefined();
    expect(corsOf(['https://portal.example'])).toMatchObject({
      AllowOrigins: ['https://portal.example'],
      AllowHeaders: expect.arrayContaining(['authorization', 'idempotency-key', 'if-match']),
      ExposeHeaders: expect.arrayContaining(['etag', 'link']),
    });
  });
});
