import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import { type Template, templateSchema } from '../template/template.ts';

const manifestSchema = z.object({
  artifacts: z.record(
    z.string(),
    z.object({
      type: z.string(),
      environment: z.string().optional(),
      properties: z.record(z.string(), z.unknown()).default({}),
    }),
  ),
});

const stackProperties = z.object({ templateFile: z.string(), stackName: z.string().optional() });
const nestedProperties = z.object({ directoryName: z.string() });
const assetManifestProperties = z.object({ file: z.string() });

const assetManifestSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      source: z.object({ path: z.string().optional(), packaging: z.string().optional() }),
      destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
    }),
  ),
});

export type AssembledStack = {
  readonly name: string;
  /** The region that the app names, or undefined where it leaves it open. */
  readonly region: string | undefined;
  readonly template: Template;
};

export type CloudAssembly = {
  readonly stacks: readonly AssembledStack[];
  /** Directories of the assets by the object key under which a deployment would upload them. */
  readonly assetDirs: ReadonlyMap<string, string>;
};

/** Reads what `cdk synth` wrote: every stack with its template, and where each asset lies, nested stages included. */
export function readCloudAssembly(directory: string): CloudAssembly {
  const manifest = manifestSchema.parse(readJson(join(directory, 'manifest.json')));
  const stacks: AssembledStack[] = [];
  const assetDirs = new Map<string, string>();
  for (const [id, artifact] of Object.entries(manifest.artifacts)) {
    if (artifact.type === 'aws:cloudformation:stack') {
      const { templateFile, stackName } = stackProperties.parse(artifact.properties);
      const template = parseTemplate(join(directory, templateFile));
      stacks.push({ name: stackName ?? id, region: regionOf(artifact.environment), template });
    } else if (artifact.type === 'cdk:asset-manifest') {
      const { file } = assetManifestProperties.parse(artifact.properties);
      for (const [key, path] of assetsOf(join(directory, file))) assetDirs.set(key, join(directory, path));
    } else if (artifact.type === 'cdk:cloud-assembly') {
      const { directoryName } = nestedProperties.parse(artifact.properties);
      const nested = readCloudAssembly(join(directory, directoryName));
      stacks.push(...nested.stacks);
      for (const [key, path] of nested.assetDirs) assetDirs.set(key, path);
    }
  }
  return { stacks, assetDirs };
}

function* assetsOf(file: string): Generator<readonly [string, string]> {
  const { files } = assetManifestSchema.parse(readJson(file));
  for (const { source, destinations } of Object.values(files)) {
    if (source.path === undefined || source.packaging !== 'zip') continue;
    for (const { objectKey } of Object.values(destinations)) yield [objectKey, source.path];
  }
}

function parseTemplate(file: string): Template {
  const parsed = templateSchema.safeParse(readJson(file));
  if (parsed.success) return parsed.data;
  throw new StartRefused(
    `${file} holds something the local stack does not know: ${z.prettifyError(parsed.error)}`,
  );
}

function regionOf(environment: string | undefined): string | undefined {
  const region = environment?.split('/').at(-1);
  return region === 'unknown-region' ? undefined : region;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
