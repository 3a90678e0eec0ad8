import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { CityRules } from '../../shared/domain/deadline/city-rules.ts';
import { loadConfig } from '../../infra/load-config.ts';
import { type Resources, synthesized } from './synthesized.ts';

/** All leaves of the resources, as `logical id.path` → value; hashes of the user pool's exports apart. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path === '' ? key : `${path}.${key}`));
}

function differences(one: Resources, other: Resources): readonly string[] {
  const [left, right] = [new Map(leaves(one)), new Map(leaves(other))];
  const paths = new Set([...left.keys(), ...right.keys()]);
  return [...paths].filter((path) => left.get(path) !== right.get(path)).map(withoutHash);
}

const withoutHash = (path: string): string => path.replace(/[0-9A-F]{8}(?=\.)/, '');
const typesOf = (resources: Resources): readonly string[] => Object.values(resources).map(({ Type }) => Type);

/** The rules of the city as the functions get them, all the same ones. */
function rulesIn(resources: Resources): CityRules {
  const told = Object.values(resources).flatMap(({ Type, Properties }) =>
    Type === 'AWS::Lambda::Function' ? [Told.parse(Properties).Environment.Variables.CITY_RULES] : [],
  );
  expect(new Set(told).size).toBe(1);
  return CityRules.parse(JSON.parse(told[0] ?? ''));
}

const Told = z.object({ Environment: z.object({ Variables: z.object({ CITY_RULES: z.string() }) }) });

describe('stage local', () => {
  const [local, prod] = [synthesized('local'), synthesized('prod')];

  test('has no user pool, because the local issuer stands in for it, and is otherwise the same', () => {
    const withoutPool = Object.fromEntries(
      Object.entries(prod.stateful).filter(([, { Type }]) => !Type.startsWith('AWS::Cognito::')),
    );
    expect(Object.keys(local.stateful)).toEqual(Object.keys(withoutPool));
    const unexpected = differences(local.stateful, withoutPool).filter(
      (path) => !path.includes('.Properties.Tags.'),
    );
    expect(unexpected).toEqual([]);
  });

  test('differs from production in names, addresses and the login, and in nothing else', () => {
    const permitted = [
      /\.Properties\.Tags(\.|$)/,
      // Of the city's rules only the limits on letters, as the next test says.
      /^\w+Function\.Properties\.Environment\.Variables\.(STAGE|PORTAL_URL|CITY_RULES)$/,
      /^\w+LogsLoggedErrors\.Properties\.MetricTransformations\.0\.MetricName$/,
      /^\w+Failures\.Properties\.Metrics\.\d\.MetricStat\.Metric\.MetricName$/,
      /^\w+Policy\.Properties\.PolicyDocument\.Statement\.\d\.Resource.*\.Fn::ImportValue$/,
      /^\w+\.Properties\.(EventSourceArn|Environment\.Variables\.(TABLE_NAME|ATTACHMENT_BUCKET))\.Fn::ImportValue$/,
      // The secrets are named by the stage.
      /^\w+Function\.Properties\.Environment\.Variables\.(WEBHOOK_(KEYS_BELOW|TARGETS)|UNSUBSCRIBE_KEY)$/,
      /^\w+Policy\.Properties\.PolicyDocument\.Statement\.\d\.Resource\.Fn::Join\.1\.\d$/,
      /^HttpApi\.Properties\.Name$/,
      /^HttpApiLogin\.Properties\.JwtConfiguration\./,
      /^Http\w+\.Properties\.AuthorizationScopes\./,
    ];
    const unexpected = differences(local.stateless, prod.stateless).filter(
      (path) => !permitted.some((pattern) => pattern.test(path)),
    );
    expect(unexpected).toEqual([]);
  });

  test('counts by the same rules, but for how many letters one may write', () => {
    const [one, other] = [rulesIn(local.stateless), rulesIn(prod.stateless)];
    expect(one.letterLimits).not.toEqual(other.letterLimits);
    expect({ ...one, letterLimits: other.letterLimits }).toEqual(other);
  });

  test('takes tokens of an issuer on this machine only', () => {
    expect(loadConfig('quanzhou', 'local').login?.issuer).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });
});

describe('AWS China', () => {
  const { stateful, stateless } = synthesized('prod-cn');

  test('gets neither Cognito nor SES', () => {
    const types = [...typesOf(stateful), ...typesOf(stateless)];
    expect(types.filter((type) => /Cognito|::SES::/.test(type))).toEqual([]);
    expect(types).toContain('AWS::ApiGatewayV2::Api');
  });

  test('names its own partition only, the login of the city, and its mail server', () => {
    const text = JSON.stringify([stateful, stateless]);
    expect(text).not.toContain('arn:aws:');
    expect(text).toContain('arn:aws-cn:');
    expect(text).toContain('https://login.zhitong.example');
    const mailer = Object.entries(stateless).find(([id]) => id.startsWith('mailerFunction'))?.[1];
    expect(mailer?.Properties['Environment']).toMatchObject({
      Variables: {
        MAIL_TRANSPORT: 'smtp',
        SMTP_HOST: 'smtp.zhitong.example',
        SMTP_PORT: '465',
        SMTP_SECRET_ARN: expect.stringMatching(/^arn:aws-cn:secretsmanager:/),
      },
    });
    expect(mailer?.Properties['Environment']).not.toHaveProperty('Variables.SES_CONFIGURATION_SET');
  });
});
