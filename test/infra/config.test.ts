import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig, readConfig } from '../../infra/load-config.ts';
import { quanzhou } from '../../shared/domain/deadline/quanzhou-rules.ts';

const file = join(import.meta.dirname, '../../infra/cities/quanzhou/city.json');

/** Quanzhou's file with one value changed at a path of keys, or removed. */
function changed(path: readonly string[], value?: unknown): unknown {
  const city: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const [last = '', ...above] = path.toReversed();
  const parent = above.toReversed().reduce<unknown>((object, key) => Reflect.get(Object(object), key), city);
  if (value === undefined) Reflect.deleteProperty(Object(parent), last);
  else Reflect.set(Object(parent), last, value);
  return city;
}

const errorOf = (read: () => unknown): string => {
  try {
    read();
    return '';
  } catch (error) {
    return String(error);
  }
};

describe('the config of a city', () => {
  test('Quanzhou decides what the domain takes as its default', () => {
    expect(loadConfig('quanzhou', 'prod').city.rules).toEqual(quanzhou);
  });

  test('a stage may take more letters than the city does; all other rules are the city’s', () => {
    const { letterLimits, ...others } = loadConfig('quanzhou', 'local').city.rules;
    expect({ ...others, letterLimits: quanzhou.letterLimits }).toEqual(quanzhou);
    expect(letterLimits.person.letters).toBeGreaterThan(quanzhou.letterLimits.person.letters);
  });

  test.each<[string, readonly string[], unknown, string, string]>([
    [
      'too short a retention of logs',
      ['stages', 'prod', 'logRetentionDays'],
      180,
      'stages.prod.logRetentionDays',
      '365',
    ],
    [
      'too short a retention of traces',
      ['stages', 'prod', 'traceRetentionDays'],
      183,
      'stages.prod.traceRetentionDays',
      '184',
    ],
    ['an unknown field', ['stages', 'prod', 'colour'], 'red', 'stages.prod', 'colour'],
    [
      'a portal without TLS',
      ['stages', 'prod', 'portalUrl'],
      'http://portal.example',
      'stages.prod.portalUrl',
      'https',
    ],
    [
      'a portal with a slash at its end',
      ['stages', 'prod', 'portalUrl'],
      'https://a.example/',
      'stages.prod.portalUrl',
      'without a slash',
    ],
    ['no alarm address', ['stages', 'prod', 'alarmEmail'], undefined, 'stages.prod.alarmEmail', 'string'],
    ['no throttle', ['stages', 'prod', 'throttle', 'burst'], 0, 'stages.prod.throttle.burst', '>=1'],
    ['an unknown variant of lateness', ['rules', 'lateFrom'], 'noon', 'rules.lateFrom', 'closeOfBusiness'],
    ['a time zone that does not exist', ['rules', 'timeZone'], 'Asia/Quanzhou', 'rules.timeZone', 'IANA'],
    [
      'AWS China without a login',
      ['stages', 'prod-cn', 'login'],
      undefined,
      'stages["prod-cn"].login',
      'no Cognito',
    ],
    [
      'AWS China with SES',
      ['stages', 'prod-cn', 'mail'],
      { transport: 'ses', from: 'a@b.example', fromName: 'x' },
      'stages["prod-cn"].mail.transport',
      'no SES',
    ],
    [
      'a secret without its last characters',
      ['stages', 'prod-cn', 'mail', 'secretArn'],
      'arn:aws-cn:secretsmanager:cn-north-1:111122223333:secret:smtp',
      'stages["prod-cn"].mail.secretArn',
      'complete ARN',
    ],
  ])('%s is refused by field and rule', (_, path, value, field, rule) => {
    const error = errorOf(() => readConfig(changed(path, value), 'city.json', 'prod'));
    expect(error).toContain('city.json');
    expect(error).toContain(`→ at ${field}`);
    expect(error).toContain(rule);
  });

  test('an unknown stage or city names what there is', () => {
    expect(errorOf(() => loadConfig('quanzhou', 'staging'))).toContain('local, test, prod, prod-cn');
    expect(errorOf(() => loadConfig('nowhere', 'prod'))).toContain('nowhere/city.json');
  });

  test('each stage of each city in the repository is right', () => {
    for (const stage of ['local', 'test', 'prod', 'prod-cn']) {
      expect(loadConfig('quanzhou', stage).stage).toBe(stage);
    }
  });
});
