import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import { LoginClaims } from '../../shared/domain/directory/login-claims.ts';
import type { Config, Login } from '../config.ts';

/**
 * The login of a city that has none of its own. People are entered by the city, as accounts of the directory; the tokens
 * carry the scope that the API demands. Everybody proves a second factor: staff decide, and an enterprise's letters
 * are its business secrets; an authenticator app works without SMS.
 */
export class CityUserPool extends Construct {
  readonly login: Login;

  constructor(scope: Construct, id: string, config: Config) {
    super(scope, id);
    const pool = new UserPool(this, 'Pool', {
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.ESSENTIALS,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireDigits: true,
        requireLowercase: true,
        requireSymbols: true,
        requireUppercase: true,
        tempPasswordValidity: Duration.days(3),
      },
      deletionProtection: config.retainData,
      removalPolicy: config.retainData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    Validations.of(pool).acknowledge({
      id: 'AwsSolutions::AwsSolutions-COG8',
      reason:
        'The Plus plan adds checks of leaked passwords and risky sign-ins at a price per person; the second factor, which nobody can leave out, covers the same attacks.',
    });
    pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: `zhitong-${config.city.id}-${config.stage}` },
    });
    const client = addPortal(pool, config);
    const { region } = Stack.of(this);
    this.login = {
      issuer: `https://cognito-idp.${region}.${Stack.of(this).urlSuffix}/${pool.userPoolId}`,
      audience: [client.userPoolClientId],
      scope: `${resourceServer}/${apiScope}`,
      claims: LoginClaims.parse({}),
    };
    new CfnOutput(this, 'UserPoolId', { value: pool.userPoolId });
    new CfnOutput(this, 'ClientId', { value: client.userPoolClientId });
  }
}

const resourceServer = 'zhitong';
const apiScope = 'api';

/** The portal as a public client: authorization code with PKCE, no secret, no password ever in our hands. */
function addPortal(pool: UserPool, { portalUrl }: Config): UserPoolClient {
  const scope = new ResourceServerScope({
    scopeName: apiScope,
    scopeDescription: 'Write letters and handle cases',
  });
  const server = pool.addResourceServer('Api', { identifier: resourceServer, scopes: [scope] });
  return pool.addClient('Portal', {
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.resourceServer(server, scope)],
      callbackUrls: [portalUrl],
      logoutUrls: [portalUrl],
    },
    preventUserExistenceErrors: true,
    accessTokenValidity: Duration.hours(1),
    idTokenValidity: Duration.hours(1),
    refreshTokenValidity: Duration.hours(12),
  });
}
