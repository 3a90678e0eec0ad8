import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { queueNameIn } from './queue-spec.ts';
import type { StandIns } from './stand-ins.ts';

const corsProperties = z.object({
  AllowOrigins: z.array(z.string()).default([]),
  AllowMethods: z.array(z.string()).default([]),
  AllowHeaders: z.array(z.string()).default([]),
  ExposeHeaders: z.array(z.string()).default([]),
  AllowCredentials: z.boolean().default(false),
  MaxAge: z.coerce.number().optional(),
});

const apiProperties = z.object({
  ProtocolType: z.literal('HTTP'),
  CorsConfiguration: corsProperties.optional(),
});

const throttleProperties = z.object({
  ThrottlingBurstLimit: z.coerce.number().optional(),
  ThrottlingRateLimit: z.coerce.number().optional(),
});

const stageProperties = z.object({
  StageName: z.literal('$default', { error: 'the local gateway serves the stage $default' }),
  DefaultRouteSettings: throttleProperties.optional(),
  RouteSettings: z.record(z.string(), throttleProperties).default({}),
});

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(['NONE', 'JWT']).default('NONE'),
  AuthorizerId: z.string().optional(),
  AuthorizationScopes: z.array(z.string()).default([]),
});

const integrationProperties = z.object({
  IntegrationType: z.literal('AWS_PROXY'),
  IntegrationUri: z.string(),
  PayloadFormatVersion: z.literal('2.0'),
  TimeoutInMillis: z.coerce.number().default(30_000),
});

const authorizerProperties = z.object({
  AuthorizerType: z.literal('JWT'),
  IdentitySource: z.array(z.literal('$request.header.Authorization')).length(1),
  JwtConfiguration: z.object({ Audience: z.array(z.string()), Issuer: z.string() }),
});

export type CorsSpec = z.infer<typeof corsProperties>;
export type ThrottleSpec = { readonly burst: number; readonly perSecond: number };
export type AuthorizerSpec = { readonly issuer: string; readonly audience: readonly string[] };

export type RouteSpec = {
  /** `GET /cases/{id}`, `ANY /x/{rest+}`, or `$default`. */
  readonly key: string;
  readonly functionName: string;
  readonly timeoutMs: number;
  readonly authorizer: AuthorizerSpec | undefined;
  readonly scopes: readonly string[];
  readonly throttle: ThrottleSpec;
};

export type ApiSpec = {
  readonly id: string;
  readonly cors: CorsSpec | undefined;
  readonly routes: readonly RouteSpec[];
};

/** The figures of an account that has not asked for more: requests at once, and per second. */
const accountThrottle: ThrottleSpec = { burst: 5000, perSecond: 10_000 };

/** The one HTTP API of the template with its routes; throws StartRefused where there is none, or more than one. */
export function apiSpec(resources: readonly ResolvedResource[], standIns: StandIns): ApiSpec {
  const ofType = (type: string): readonly ResolvedResource[] =>
    resources.filter((resource) => resource.type === `AWS::ApiGatewayV2::${type}`);
  const [api, ...others] = ofType('Api');
  if (api === undefined || others.length > 0)
    throw new StartRefused('The template must hold exactly one HTTP API');
  const stage = stageProperties.parse(ofType('Stage')[0]?.properties ?? { StageName: '$default' });
  const integrations = new Map(
    ofType('Integration').map((resource) => [
      resource.reference,
      integrationProperties.parse(resource.properties),
    ]),
  );
  const authorizers = new Map(
    ofType('Authorizer').map((resource) => [resource.reference, authorizerSpec(resource, standIns)]),
  );
  const routes = ofType('Route').map((resource): RouteSpec => {
    const route = routeProperties.parse(resource.properties);
    const integration = integrations.get(route.Target.replace('integrations/', ''));
    if (integration === undefined) throw new StartRefused(`${route.RouteKey} has no integration`);
    const authorizer = authorizers.get(route.AuthorizerId ?? '');
    const isProtected = route.AuthorizationType === 'JWT';
    if (isProtected && authorizer === undefined)
      throw new StartRefused(`${route.RouteKey} has no authorizer`);
    const throttle = stage.RouteSettings[route.RouteKey] ?? stage.DefaultRouteSettings;
    return {
      key: route.RouteKey,
      functionName: queueNameIn(integration.IntegrationUri),
      timeoutMs: integration.TimeoutInMillis,
      authorizer: isProtected ? authorizer : undefined,
      scopes: route.AuthorizationScopes,
      throttle: {
        burst: throttle?.ThrottlingBurstLimit ?? accountThrottle.burst,
        perSecond: throttle?.ThrottlingRateLimit ?? accountThrottle.perSecond,
      },
    };
  });
  return { id: api.reference, cors: apiProperties.parse(api.properties).CorsConfiguration, routes };
}

function authorizerSpec(resource: ResolvedResource, standIns: StandIns): AuthorizerSpec {
  const { JwtConfiguration } = authorizerProperties.parse(resource.properties);
  const { Issuer, Audience } = JwtConfiguration;
  return { issuer: standIns.get(Issuer) ?? Issuer, audience: Audience };
}
