import { describe, expect, test } from 'vitest';
import { checkNodeVersion } from '../../../local/stack/node-version.ts';
import { parseStackOptions } from '../../../local/stack/options.ts';

describe('options of npm start', () => {
  test('have defaults', () => {
    expect(parseStackOptions([], {})).toEqual({
      port: 8080,
      dir: '.local',
      startAtMs: undefined,
      killAt: undefined,
    });
  });

  test('are read', () => {
    const parameters = ['--port', '0', '--dir', '/tmp/x', '--clock', '2026-09-24T17:50+08:00'];
    expect(parseStackOptions(parameters, { ZHITONG_KILL_AT: 'mail-kept' })).toEqual({
      port: 0,
      dir: '/tmp/x',
      startAtMs: Date.parse('2026-09-24T09:50:00Z'),
      killAt: 'mail-kept',
    });
  });

  test.each([[['--port', 'x']], [['--colour', 'red']], [['extra']], [['--clock', 'yesterday']]])(
    '%j is refused',
    (parameters) => {
      expect(() => parseStackOptions(parameters, {})).toThrow(/port|Usage|instant/u);
    },
  );
});

test('an older Node is told what to do', () => {
  expect(() => checkNodeVersion('v20.20.2')).toThrow(/v20\.20\.2.*npm start/u);
  expect(() => checkNodeVersion('v24.21.0')).not.toThrow();
});
