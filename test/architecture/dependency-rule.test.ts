import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findCycle, importGraph } from '../support/import-graph.ts';

const graph = importGraph(['infra', 'functions', 'shared', 'local', 'docs']);

/** DESIGN §3: from a place, what it may import beside itself. Packages are named where a place is kept from others. */
const rules: readonly { readonly place: RegExp; readonly may: readonly RegExp[] }[] = [
  { place: /^shared\/domain\//, may: [/^shared\/domain\//, /^npm:(zod|temporal-polyfill)$/] },
  { place: /^shared\/city\//, may: [/^shared\/(city|domain)\//, /^#city\//] },
  { place: /^shared\/app\//, may: [/^shared\/(app|domain|notices)\//] },
  { place: /^shared\/notices\//, may: [/^shared\/(notices|domain)\//, /^npm:zod$/] },
  {
    place: /^shared\/adapters\//,
    may: [/^shared\/(adapters|domain|notices)\//, /^shared\/app\/[\w-]*ports\.ts$/, /^(npm|node):/],
  },
  {
    place: /^shared\/http\//,
    may: [/^shared\/(http|domain|app)\//, /^npm:(zod|zod-openapi)$/, /^node:crypto$/],
  },
  { place: /^shared\/runtime\//, may: [/^shared\//, /^(npm|node):/] },
  { place: /^functions\//, may: [/^functions\//, /^shared\//, /^node:/] },
  {
    place: /^infra\//,
    may: [
      /^infra\//,
      /^shared\/adapters\/(dynamo\/table|s3\/object-keys)\.ts$/,
      /^shared\/http\/(routes?|reference-files)\.ts$/,
      /^shared\/domain\//,
      /^(npm|node):/,
    ],
  },
  { place: /^local\/seed\//, may: [/^local\//, /^shared\/(app|city|domain|adapters)\//, /^(npm|node):/] },
  { place: /^local\/demo/, may: [/^local\//, /^shared\/(domain|http|adapters\/crypto)\//, /^(npm|node):/] },
  { place: /^local\//, may: [/^local\//, /^(npm|node):/] },
];

const ruleFor = (file: string) => rules.find(({ place }) => place.test(file));

describe('the dependency rule', () => {
  test('nothing imports what its place may not know', () => {
    const broken = graph.imports.filter(({ from, to }) => ruleFor(from)?.may.every((may) => !may.test(to)));
    expect(broken).toEqual([]);
  });

  test('no file imports itself by a ring', () => {
    expect(findCycle(graph)).toBeUndefined();
  });

  test('a ring would be found', () => {
    const ring = ['a.ts', 'b.ts', 'c.ts'];
    const imports = ring.map((from, index) => ({ from, to: ring[(index + 1) % ring.length] ?? from }));
    expect(findCycle({ files: ring, imports })).toEqual(['a.ts', 'b.ts', 'c.ts', 'a.ts']);
  });

  test('only adapters know an SDK', () => {
    const sdk = graph.imports.filter(
      ({ from, to }) => to.startsWith('npm:@aws-sdk/') && from.startsWith('shared/'),
    );
    expect(
      sdk.filter(({ from }) => !from.startsWith('shared/adapters/') && !from.startsWith('shared/runtime/')),
    ).toEqual([]);
  });
});

describe('habits of the house', () => {
  test('files are named in kebab-case and hold at most 250 lines', () => {
    const named = /^[a-z0-9-]+(\.[a-z-]+)?\.ts$/;
    const badlyNamed = graph.files.filter((file) => !named.test(file.split('/').at(-1) ?? ''));
    const tooLong = graph.files.filter((file) => readFileSync(file, 'utf8').split('\n').length > 251);
    expect({ badlyNamed, tooLong }).toEqual({ badlyNamed: [], tooLong: [] });
  });

  test('no barrel, and no file named after nothing', () => {
    const nameless = /(^|\/)(index|utils?|helpers?|common|manager)\.ts$/;
    expect(graph.files.filter((file) => nameless.test(file))).toEqual([]);
  });

  test('only the time adapter reads the clock', () => {
    const readsClock = /new Date\(\)|Date\.now\(\)|Temporal\.Now/;
    const production = graph.files.filter((file) => !file.startsWith('local/'));
    const readers = production.filter((file) => readsClock.test(readFileSync(file, 'utf8')));
    expect(readers.filter((file) => !file.startsWith('shared/adapters/time/'))).toEqual([]);
  });
});
