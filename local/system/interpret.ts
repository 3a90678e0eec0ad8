import type { CloudAssembly } from '../assembly/cloud-assembly.ts';
import { rolePermissions } from '../permissions/role-permissions.ts';
import { isObject } from '../template/json.ts';
import { arn, type Place, urlSuffixOf } from '../template/place.ts';
import { type ResolvedResource, resolvedResources } from '../template/resolved-resources.ts';
import { apiSpec } from './api-spec.ts';
import { bucketSpec } from './bucket-spec.ts';
import { functionSpec } from './function-spec.ts';
import { mailEventsSpecs } from './mail-events-spec.ts';
import { mappingSpecs } from './mapping-spec.ts';
import { queueSpec } from './queue-spec.ts';
import { scheduleSpecs } from './schedule-spec.ts';
import type { StandIns } from './stand-ins.ts';
import type { System } from './system.ts';
import { tableSpec } from './table-spec.ts';

const loopback = /^http:\/\/(?:localhost|127\.0\.0\.1)(?::\d+)?(?:\/|$)/u;

/** What the assembly describes, at this place; throws StartRefused for everything that cannot be carried out faithfully. */
export function interpret(assembly: CloudAssembly, place: Place): System {
  const resources = resolvedResources(assembly, place);
  const ofType = (...types: readonly string[]): readonly ResolvedResource[] =>
    resources.filter(({ type }) => types.includes(type));
  const standIns = standInsFor(resources, place);
  const functions = ofType('AWS::Lambda::Function').map((resource) =>
    functionSpec(resource, {
      assetDirs: assembly.assetDirs,
      invokeConfigs: ofType('AWS::Lambda::EventInvokeConfig'),
      arnOf: (name) => arn(place, 'lambda', `function:${name}`),
      standIns,
    }),
  );
  return {
    tables: ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(tableSpec),
    queues: ofType('AWS::SQS::Queue').map(queueSpec),
    buckets: ofType('AWS::S3::Bucket').map(bucketSpec),
    functions,
    ...mappingSpecs(ofType('AWS::Lambda::EventSourceMapping')),
    mailEvents: mailEventsSpecs(
      ofType('AWS::SES::ConfigurationSetEventDestination'),
      ofType('AWS::SNS::Subscription'),
    ),
    api: apiSpec(resources, standIns),
    schedules: scheduleSpecs(ofType('AWS::Scheduler::Schedule', 'AWS::Events::Rule')),
    permissions: rolePermissions(resources, functions),
  };
}

/**
 * The API's address on AWS becomes the gateway's, and an issuer on this machine, whose port the configuration of the
 * stage can only guess, becomes the local issuer. An issuer elsewhere is taken as it is.
 */
function standInsFor(resources: readonly ResolvedResource[], place: Place): StandIns {
  const standIns = new Map<string, string>();
  for (const { type, reference, properties } of resources) {
    if (type === 'AWS::ApiGatewayV2::Api') {
      const host = `${reference}.execute-api.${place.region}.${urlSuffixOf(place.region)}`;
      standIns.set(`https://${host}`, place.addresses.api);
    }
    if (type === 'AWS::ApiGatewayV2::Authorizer') {
      const configuration = properties['JwtConfiguration'];
      const issuer = isObject(configuration) ? configuration['Issuer'] : undefined;
      if (typeof issuer === 'string' && loopback.test(issuer)) standIns.set(issuer, place.addresses.issuer);
    }
  }
  return standIns;
}
