import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import * as z from 'zod';
import { deployment } from '../../infra/deployment.ts';
import { loadConfig } from '../../infra/load-config.ts';
import { appWithoutBundles } from './synthesized.ts';

const Report = z.object({
  pluginReports: z.array(
    z.object({
      pluginName: z.string(),
      violations: z.array(z.unknown()),
      suppressedViolations: z.array(z.object({ acknowledgedId: z.string(), reason: z.string() })).default([]),
    }),
  ),
});
const outDir = mkdtempSync(join(tmpdir(), 'zhitong-nag-'));
afterAll(() => rmSync(outDir, { recursive: true }));

/** What is acknowledged, each with its reason where it is built. */
const userPoolPlan = 'AwsSolutions::AwsSolutions-COG8';
const reasoned = [
  'AwsSolutions::AwsSolutions-APIG4',
  'AwsSolutions::AwsSolutions-IAM5[Resource::*]',
  'AwsSolutions::AwsSolutions-IAM5[Resource::attachments/kept/*]',
  'AwsSolutions::AwsSolutions-IAM5[Resource::attachments/unbound/*]',
  'AwsSolutions::AwsSolutions-IAM5[Resource::secrets/inbound/*]',
  'AwsSolutions::AwsSolutions-IAM5[Resource::secrets/integrators/*]',
  'AwsSolutions::AwsSolutions-IAM5[Resource::secrets/unsubscribe-key-*]',
  'AwsSolutions::AwsSolutions-S1',
  'AwsSolutions::AwsSolutions-SQS3',
];
/** What a stack exports is called after it, and a secret after its stage. */
const withoutStage = (id: string): string =>
  id
    .replace(/zhitong-[a-z-]+:\w+Attachments\w+/, 'attachments')
    .replace(/arn:aws[a-z-]*:secretsmanager:.+:secret:zhitong\/quanzhou\/[a-z-]+\//, 'secrets/');

/** The first one loads the rules of CloudFormation, which takes long on a busy machine. */
const timeout = 120_000;

test.each(['local', 'test', 'prod', 'prod-cn'])(
  '%s has no finding without a reason',
  { timeout },
  (stage) => {
    const app = appWithoutBundles(join(outDir, stage));
    deployment(app, loadConfig('quanzhou', stage));
    const { directory } = app.synth();
    const { pluginReports } = Report.parse(
      JSON.parse(readFileSync(join(directory, 'validation-report.json'), 'utf8')),
    );
    expect(pluginReports.map(({ pluginName }) => pluginName)).toContain('AwsSolutions');
    expect(pluginReports.flatMap(({ violations }) => violations)).toEqual([]);
    const acknowledged = pluginReports.flatMap(({ suppressedViolations }) => suppressedViolations);
    const known = [
      ...new Set(acknowledged.map(({ acknowledgedId }) => withoutStage(acknowledgedId))),
    ].toSorted();
    expect(known).toEqual(
      stage === 'test' || stage === 'prod' ? [userPoolPlan, ...reasoned].toSorted() : reasoned,
    );
  },
);
