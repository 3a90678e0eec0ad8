import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Config } from '../../infra/config.ts';
import { deployment } from '../../infra/deployment.ts';
import { loadConfig } from '../../infra/load-config.ts';

const CdkJson = z.object({ context: z.record(z.string(), z.unknown()) });

const Resource = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const Resources = z.record(z.string(), Resource);
export type Resource = z.infer<typeof Resource>;
export type Resources = Readonly<Record<string, Resource>>;

/**
 * An app with the feature flags of cdk.json, as the CLI starts it, but without bundling, and without CloudFormation's
 * validation, which takes a second, unless `checkedIn` names where to leave its report.
 */
export function appWithoutBundles(checkedIn?: string): App {
  return new App({
    context: { ...cdkContext(), 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: checkedIn !== undefined,
    ...(checkedIn === undefined ? {} : { outdir: checkedIn }),
  });
}

/** An app as the CLI starts it, with its bundles, that is synthesized to a folder. */
export function appWithBundles(outdir: string): App {
  return new App({ context: cdkContext(), builtinCloudFormationValidation: false, outdir });
}

function cdkContext(): Readonly<Record<string, unknown>> {
  const file = join(import.meta.dirname, '..', '..', 'cdk.json');
  return CdkJson.parse(JSON.parse(readFileSync(file, 'utf8'))).context;
}

/** The resources of both stacks of Quanzhou in a stage, by logical id. */
export function synthesized(
  stage: string,
  change: (config: Config) => Config = (config) => config,
): { readonly stateful: Resources; readonly stateless: Resources } {
  const stacks = deployment(appWithoutBundles(), change(loadConfig('quanzhou', stage)));
  const [stateful, stateless] = [stacks.stateful, stacks.stateless].map((stack) =>
    Resources.parse(Template.fromStack(stack).toJSON()['Resources']),
  );
  return { stateful: stateful ?? {}, stateless: stateless ?? {} };
}

/** The resources of a type. */
export function ofType(resources: Resources, type: string): Resources {
  return Object.fromEntries(Object.entries(resources).filter(([, { Type }]) => Type === type));
}

/** The logical ids that a value refers to, wherever in it. */
export function references(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'Ref' && typeof inner === 'string') return [inner];
    if (key === 'Fn::GetAtt' && Array.isArray(inner)) return [String(inner[0])];
    return references(inner);
  });
}

/** The logical id and the resource of a type whose id begins so. */
export function named(resources: Resources, type: string, start: string): readonly [string, Resource] {
  const found = Object.entries(ofType(resources, type)).find(([id]) => id.startsWith(start));
  if (found === undefined) throw new Error(`There is no ${type} ${start}`);
  return found;
}
