import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { bundleOptions } from '../../infra/constructs/bundle.ts';
import { loadConfig } from '../../infra/load-config.ts';
import { referenceFiles } from '../../shared/http/reference-files.ts';

/** The most that a function's bundle may weigh, in KB: what it weighs now, and a tenth. Cold starts grow with it. */
const budgetKb = {
  intake: 880,
  dispatch: 750,
  replies: 880,
  cases: 750,
  attachments: 880,
  inbound: 900,
  integrators: 1000,
  webhooks: 800,
  deliver: 1000,
  administration: 720,
  applications: 700,
  policies: 1050,
  audience: 800,
  library: 850,
  coverage: 800,
  profileasks: 850,
  publisher: 770,
  inbox: 720,
  directory: 660,
  profiles: 850,
  sending: 780,
  unsubscribe: 780,
  reference: 250,
  pushes: 900,
  relay: 560,
  notify: 570,
  matcher: 700,
  mailer: 870,
  mailevents: 620,
  reminders: 720,
  policymail: 1200,
  sweep: 690,
  digest: 680,
} as const;
const names = Object.keys(budgetKb);

const { outputFiles, metafile } = await build({
  ...bundleOptions('intake', loadConfig('quanzhou', 'prod').cityFolder),
  entryPoints: names.map((name) => ({ in: `functions/${name}/main.ts`, out: name })),
  outdir: 'out',
  write: false,
  metafile: true,
});
const SourceMap = z.object({ sources: z.array(z.string()), sourcesContent: z.unknown().optional() });

describe('the bundles', () => {
  test.each(Object.entries(budgetKb))('%s stays below %i KB', (name, budget) => {
    expect(metafile.outputs[`out/${name}.js`]?.bytes).toBeLessThan(budget * 1000);
  });

  test('have source maps that name files and lines, and carry no sources', () => {
    for (const name of names) {
      const map = outputFiles.find(({ path }) => path.endsWith(`/out/${name}.js.map`));
      const { sources, sourcesContent } = SourceMap.parse(JSON.parse(map?.text ?? '{}'));
      expect(sources).toContain(`../functions/${name}/main.ts`);
      expect(sourcesContent).toBeUndefined();
    }
  });

  test('of the reference page lie beside files that exist', () => {
    const root = join(import.meta.dirname, '../..');
    const missing = Object.values(referenceFiles).filter((source) => !existsSync(join(root, source)));
    expect(missing).toEqual([]);
  });

  test('hold zod in English only: its other languages weigh 355 KB', () => {
    const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs));
    expect(inputs.filter((path) => /zod\/v4\/locales\/(?!en\.js)/.test(path))).toEqual([]);
    expect(inputs.some((path) => path.includes('zod/v4/'))).toBe(true);
  });
});
