import { Duration, Validations } from 'aws-cdk-lib';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { HttpFunction as FunctionName } from '../../shared/http/route.ts';
import { defaultServedBy, routes } from '../../shared/http/routes.ts';
import type { Login } from '../config.ts';
import type { Platform } from '../platform.ts';
import { serviceImpacts } from '../service-impacts.ts';
import { accessLog } from './access-log.ts';
import { corsPreflight } from './cors-preflight.ts';
import type { HttpFunction } from './http-function.ts';
import { impactAlarm } from './impact-alarm.ts';

interface CityApiProps {
  readonly platform: Platform;
  readonly login: Login;
  readonly functions: Readonly<Record<FunctionName, HttpFunction>>;
}

/** The HTTP API with the routes of shared/http/routes.ts: a token with the scope opens all that is neither public nor signed. */
export class CityApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { platform, login, functions }: CityApiProps) {
    super(scope, id);
    const { city, stage, corsOrigins } = platform.config;
    this.api = new HttpApi(this, 'Api', {
      apiName: `zhitong-${city.id}-${stage}`,
      createDefaultStage: false,
      ...corsPreflight(corsOrigins),
    });
    addRoutes(this, this.api, { login, functions });
    addStage(this, this.api, platform);
  }
}

function addRoutes(
  scope: Construct,
  httpApi: HttpApi,
  { login, functions }: Pick<CityApiProps, 'login' | 'functions'>,
): void {
  const closed = new HttpJwtAuthorizer('Login', login.issuer, { jwtAudience: [...login.audience] });
  const open = new HttpNoneAuthorizer();
  const integrations = new Map<FunctionName, HttpLambdaIntegration>();
  const integrationOf = (name: FunctionName): HttpLambdaIntegration => {
    const known = integrations.get(name);
    if (known !== undefined) return known;
    // A permission per route would outgrow the 20 KB that a function's policy may have; one for the API does not grow.
    const fresh = new HttpLambdaIntegration(name, functions[name].handler, { scopePermissionToRoute: false });
    integrations.set(name, fresh);
    return fresh;
  };
  for (const [operationId, { method, path, servedBy, auth }] of Object.entries(routes)) {
    const route = new HttpRoute(scope, operationId, {
      httpApi,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration: integrationOf(servedBy),
      ...(auth === 'account'
        ? { authorizer: closed, authorizationScopes: [login.scope] }
        : { authorizer: open }),
    });
    if (auth !== 'account') explainOpen(route, openReasons[auth]);
  }
  const rest = new HttpRoute(scope, 'default', {
    httpApi,
    routeKey: HttpRouteKey.DEFAULT,
    // The permission for the API names method and path (*/*/*); an invocation by $default has neither (*/$default).
    integration: new HttpLambdaIntegration('default', functions[defaultServedBy].handler, {
      scopePermissionToRoute: true,
    }),
    authorizer: open,
  });
  explainOpen(rest, openReasons.public);
}

const openReasons = {
  public:
    'Public on purpose: the reference of the API and the answer to unknown paths, which read no table, and the pages behind links in mails, whose signed token is verified first.',
  signature:
    'For systems without tokens: the function verifies their signature over the body before it reads the table.',
} as const;

function explainOpen(route: HttpRoute, reason: string): void {
  Validations.of(route).acknowledge({ id: 'AwsSolutions::AwsSolutions-APIG4', reason });
}

function addStage(scope: Construct, httpApi: HttpApi, { config, alarms }: Platform): void {
  const stage = new HttpStage(scope, 'Stage', {
    httpApi,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: config.throttle.ratePerSecond, burstLimit: config.throttle.burst },
    accessLogSettings: accessLog(scope, config),
  });
  impactAlarm(scope, 'ServerErrors', {
    errorImpact: serviceImpacts.api,
    metric: stage.metricServerError({ period: Duration.minutes(5) }),
    above: 0,
    periods: 1,
    topic: alarms,
  });
}
