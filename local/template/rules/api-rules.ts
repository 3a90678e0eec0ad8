import { executed, inert, refused, type ResourceRule, sharedReasons } from './treatment.ts';

const { label, operations } = sharedReasons;

export const apiRules: Readonly<Record<string, ResourceRule>> = {
  'AWS::ApiGatewayV2::Api': {
    kind: 'executed',
    properties: {
      ProtocolType: executed,
      CorsConfiguration: executed,
      Name: label,
      Description: label,
      Version: label,
      Tags: label,
      DisableExecuteApiEndpoint: inert('the API has one address, on this machine'),
      IpAddressType: inert('the API listens on 127.0.0.1'),
      Body: refused('routes are resources'),
    },
  },
  'AWS::ApiGatewayV2::Stage': {
    kind: 'executed',
    properties: {
      ApiId: executed,
      StageName: executed,
      'DefaultRouteSettings.ThrottlingBurstLimit': executed,
      'DefaultRouteSettings.ThrottlingRateLimit': executed,
      'DefaultRouteSettings.DetailedMetricsEnabled': operations,
      RouteSettings: executed,
      AccessLogSettings: operations,
      AutoDeploy: inert('the template is what runs'),
      Description: label,
      Tags: label,
      StageVariables: refused('functions are configured by their environment'),
    },
  },
  'AWS::ApiGatewayV2::Route': {
    kind: 'executed',
    properties: {
      ApiId: executed,
      RouteKey: executed,
      Target: executed,
      AuthorizationType: executed,
      AuthorizerId: executed,
      AuthorizationScopes: executed,
      OperationName: label,
      ApiKeyRequired: refused('HTTP APIs have no API keys'),
    },
  },
  'AWS::ApiGatewayV2::Integration': {
    kind: 'executed',
    properties: {
      ApiId: executed,
      IntegrationType: executed,
      IntegrationUri: executed,
      PayloadFormatVersion: executed,
      TimeoutInMillis: executed,
      IntegrationMethod: inert('functions are called directly'),
      ConnectionType: inert('functions are called directly'),
      Description: label,
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    kind: 'executed',
    properties: {
      ApiId: executed,
      AuthorizerType: executed,
      IdentitySource: executed,
      JwtConfiguration: executed,
      Name: label,
    },
  },
};
