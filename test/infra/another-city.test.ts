import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { afterAll, describe, expect, test } from 'vitest';
import { NodeFunction } from '../../infra/constructs/node-function.ts';
import { loadConfig } from '../../infra/load-config.ts';
import { rongcheng, writeCity } from '../support/another-city.ts';
import { appWithBundles } from './synthesized.ts';

const root = mkdtempSync(join(tmpdir(), 'zhitong-another-city-'));
afterAll(() => rmSync(root, { recursive: true }));

/** The bundle of the function of profiles, which needs both lists, as it is synthesized for a city. */
function bundleFor(city: string, cities?: string): string {
  const app = appWithBundles(join(root, `${city}.out`));
  const stack = new Stack(app, 'stack');
  const table = new Table(stack, 'Table', { partitionKey: { name: 'pk', type: AttributeType.STRING } });
  const platform = { config: loadConfig(city, 'prod', cities), table, alarms: new Topic(stack, 'Alarms') };
  const spec = {
    name: 'profiles',
    errorImpact: { zh: '示例', en: 'a sample' },
    memoryMb: 256,
    timeoutSeconds: 10,
  };
  new NodeFunction(stack, 'Profiles', { spec, platform });
  const [file = ''] = globSync(join(app.synth().directory, '**/index.mjs'));
  return readFileSync(file, 'utf8');
}

/** Codes of Quanzhou's lists that no example of the API has. */
const quanzhous = ['QZ-KFQ', 'QZ-TSTZQ', '350525', 'KEY_LITTLE_GIANT', 'TAIWAN_FUNDED'];
const rongchengs = [...rongcheng.regions.map(({ code }) => code), ...rongcheng.tags.map(({ tag }) => tag)];
const heldBy = (bundle: string) =>
  [...quanzhous, ...rongchengs].filter((code) => bundle.includes(JSON.stringify(code)));

describe('a bundle holds the lists of the city that is synthesized, and of no other', () => {
  test('Quanzhou', () => {
    expect(heldBy(bundleFor('quanzhou'))).toEqual(quanzhous);
  });

  test('another city', () => {
    writeCity(root, 'rongcheng', rongcheng);
    expect(heldBy(bundleFor('rongcheng', root))).toEqual(rongchengs);
  });
});
