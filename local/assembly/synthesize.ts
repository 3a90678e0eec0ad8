import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { StartRefused } from '../stack/start-refused.ts';
import { withFileLock } from './file-lock.ts';
import { fingerprint } from './fingerprint.ts';

const cdkJsonSchema = z.object({ context: z.record(z.string(), z.unknown()).default({}) });
const sharedSources = ['functions', 'shared', 'docs/openapi.json', 'cdk.json', 'package-lock.json'];
const unusedForMs = 24 * 60 * 60 * 1000;

export type SynthesisInput = {
  /** The directory of the project: of cdk.json, and the one in which the app runs. */
  readonly projectDir: string;
  /** The entry of the CDK app, from the project directory. */
  readonly app: string;
  /** Where to stand when the app leaves its region open. */
  readonly region: string;
};

/**
 * The directory of the cloud assembly of the app in stage `local`. Runs the app as the CDK CLI does, which saves the
 * second that the CLI needs for itself, and keeps the result until something it is made of changes.
 */
export async function synthesize(input: SynthesisInput): Promise<string> {
  const cache = join(input.projectDir, 'cdk.out', 'local');
  const sources = [dirname(input.app), ...sharedSources];
  const target = join(cache, fingerprint(input.projectDir, sources));
  await mkdir(cache, { recursive: true });
  await withFileLock(`${target}.lock`, async () => {
    if (existsSync(join(target, 'manifest.json'))) return;
    const draft = `${target}.${process.pid}`;
    await rm(draft, { recursive: true, force: true });
    await runApp(input, draft);
    await rename(draft, target);
  });
  const now = new Date();
  await utimes(target, now, now);
  await prune(cache);
  return target;
}

/** Assemblies nobody started from for a day are removed; a running stack may still load its bundles from the others. */
async function prune(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const info = await stat(path).catch(() => undefined);
    if (info !== undefined && Date.now() - info.mtimeMs > unusedForMs)
      await rm(path, { recursive: true, force: true });
  }
}

async function runApp({ projectDir, app, region }: SynthesisInput, outDir: string): Promise<void> {
  const cdkJson = join(projectDir, 'cdk.json');
  const { context } = cdkJsonSchema.parse(
    existsSync(cdkJson) ? JSON.parse(readFileSync(cdkJson, 'utf8')) : {},
  );
  const child = spawn(process.execPath, [app], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      CDK_OUTDIR: outDir,
      CDK_CONTEXT_JSON: JSON.stringify({ ...context, stage: 'local' }),
      CDK_DEFAULT_ACCOUNT: '000000000000',
      CDK_DEFAULT_REGION: region,
    },
  });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0 || !existsSync(join(outDir, 'manifest.json'))) {
    throw new StartRefused(
      `Synthesis of ${app} failed (exit code ${code}):\n${Buffer.concat(output).toString('utf8')}`,
    );
  }
}
