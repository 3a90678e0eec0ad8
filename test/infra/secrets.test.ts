import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ofType, type Resources, synthesized } from './synthesized.ts';

/** Whatever is called so holds a secret or says where one is. */
const secretName = /password|passwd|secret|credential|api_?key|private_?key/i;
const secretArn = /^arn:aws(-cn)?:secretsmanager:/;

interface Named {
  readonly path: string;
  readonly value: string;
}

/** Every text in a value under the path that leads to it. */
function textsIn(value: unknown, path = ''): readonly Named[] {
  if (typeof value === 'string') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}/${key}`));
}

const resourcesOf = (stage: string): Resources => {
  const { stateful, stateless } = synthesized(stage);
  return { ...stateful, ...stateless };
};

describe.each(['local', 'test', 'prod', 'prod-cn'])('the templates of %s', (stage) => {
  const resources = resourcesOf(stage);

  test('hold no secret: what is called one is the ARN of one, or a permission to read it', () => {
    const named = Object.values(resources).flatMap(({ Properties }) => textsIn(Properties));
    const suspicious = named.filter(({ path }) => secretName.test(path.split('/').at(-1) ?? ''));
    expect(suspicious.filter(({ value }) => !secretArn.test(value))).toEqual([]);
  });

  test('hold no key in any text', () => {
    const texts = Object.values(resources).flatMap(({ Properties }) => textsIn(Properties));
    const keys = /AKIA[0-9A-Z]{16}|-----BEGIN [A-Z ]*PRIVATE KEY|eyJ[\w-]{10,}\.eyJ|\{\{resolve:/;
    expect(texts.filter(({ value }) => keys.test(value))).toEqual([]);
  });

  test('let each function have its own secrets only, and the mailer the one that it is told', () => {
    const policies = Object.entries(ofType(resources, 'AWS::IAM::Policy')).filter(([, { Properties }]) =>
      JSON.stringify(Properties).includes('secretsmanager:'),
    );
    const granted = policies.map(([id, { Properties }]) => [
      /^[a-z]+/.exec(id)?.[0],
      ...(JSON.stringify(Properties).match(/secretsmanager:[A-Z][A-Za-z]+(?=")/g) ?? []),
      ...(JSON.stringify(Properties).match(/secret:zhitong[^"]+/g) ?? []),
    ]);
    const below = `secret:zhitong/quanzhou/${stage}`;
    const smtp = 'secret:zhitong/smtp-AbCdEf';
    expect(granted.toSorted((a, b) => a.join().localeCompare(b.join()))).toEqual([
      ['deliver', 'secretsmanager:GetSecretValue', `${below}/integrators/*`],
      ['inbound', 'secretsmanager:GetSecretValue', `${below}/inbound/*`],
      [
        'integrators',
        'secretsmanager:CreateSecret',
        'secretsmanager:PutSecretValue',
        `${below}/integrators/*`,
      ],
      ...(stage === 'prod-cn' ? [['mailer', 'secretsmanager:GetSecretValue', smtp]] : []),
      [
        'policymail',
        ...(stage === 'prod-cn' ? ['secretsmanager:GetSecretValue'] : []),
        'secretsmanager:CreateSecret',
        'secretsmanager:GetSecretValue',
        ...(stage === 'prod-cn' ? [smtp] : []),
        `${below}/unsubscribe-key-*`,
      ],
      ['unsubscribe', 'secretsmanager:GetSecretValue', `${below}/unsubscribe-key-*`],
    ]);
  });
});

test('one adapter knows secrets, and one composition gives it its client', () => {
  const importers = globSync('{shared,functions}/**/*.ts').filter((file) =>
    readFileSync(file, 'utf8').includes('@aws-sdk/client-secrets-manager'),
  );
  expect(importers.toSorted()).toEqual([
    'shared/adapters/secrets/secrets-manager-store.ts',
    'shared/runtime/composition/secret-store.ts',
  ]);
});
