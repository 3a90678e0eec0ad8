import { describe, expect, test } from 'vitest';
import { killSwitch } from '../../../local/faults/kill-switch.ts';

const written = { seam: 'tables', when: 'after', operation: 'TransactWriteItems' } as const;

function deathsAt(
  text: string,
  passages: readonly Parameters<ReturnType<typeof killSwitch>['pass']>[0][],
): number[] {
  let passed = 0;
  const deaths: number[] = [];
  const armed = killSwitch(text, () => deaths.push(passed));
  for (const passage of passages) {
    passed += 1;
    armed.pass(passage);
  }
  return deaths;
}

describe('fault points', () => {
  test('the stack dies once, the first time the point is reached', () => {
    const before = { ...written, when: 'before' } as const;
    const read = { ...written, operation: 'BatchGetItem' };
    expect(deathsAt('transaction-written', [before, read, written, written])).toEqual([3]);
  });

  test('a point can be narrowed to a function', () => {
    const passages = ['intake', 'mailer', 'mailer'].map((functionLabel) => ({ ...written, functionLabel }));
    expect(deathsAt('write-done@mailer', passages)).toEqual([2]);
  });

  test('and to the time it is reached', () => {
    const passages = ['mailer', 'intake', 'mailer'].map((functionLabel) => ({ ...written, functionLabel }));
    expect(deathsAt('write-done@mailer#2', passages)).toEqual([3]);
  });

  test('only points at the engines need something to stand before them', () => {
    const die = (): void => undefined;
    expect(killSwitch('transaction-written', die).watchesEngines).toBe(true);
    expect(killSwitch('mail-kept', die).watchesEngines).toBe(false);
  });

  test('a point that does not exist stops the start, with those that do', () => {
    expect(() => killSwitch('lunch-break', () => undefined)).toThrow(/lunch-break.*mail-kept/u);
  });
});
