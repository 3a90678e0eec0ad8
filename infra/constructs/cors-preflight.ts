import { Duration } from 'aws-cdk-lib';
import { CorsHttpMethod, type HttpApiProps } from 'aws-cdk-lib/aws-apigatewayv2';

/** What the API tells the web origins of the config; without any, browsers of other origins are not answered at all. */
export function corsPreflight(origins: readonly string[]): Pick<HttpApiProps, 'corsPreflight'> {
  if (origins.length === 0) return {};
  return {
    corsPreflight: {
      allowOrigins: [...origins],
      allowMethods: [CorsHttpMethod.GET, CorsHttpMethod.POST],
      allowHeaders: ['accept-language', 'authorization', 'content-type', 'idempotency-key', 'if-match'],
      exposeHeaders: ['etag', 'link', 'location', 'retry-after'],
      maxAge: Duration.hours(1),
    },
  };
}
