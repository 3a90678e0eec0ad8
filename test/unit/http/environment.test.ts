import { expect, test } from 'vitest';
import { readEnvironment, variables } from '../../../shared/runtime/environment.ts';
import { rules } from '../../support/case-world.ts';

const complete = {
  TABLE_NAME: 'zhitong',
  HUB_UNIT_ID: 'hub',
  CITY_RULES: JSON.stringify(rules.city),
  SOMETHING_ELSE: 'ignored',
};

const all = {
  TABLE_NAME: variables.TABLE_NAME,
  HUB_UNIT_ID: variables.HUB_UNIT_ID,
  CITY_RULES: variables.CITY_RULES,
};

test('gives the variables that were asked for, parsed', () => {
  expect(readEnvironment(all, complete)).toEqual({
    TABLE_NAME: 'zhitong',
    HUB_UNIT_ID: 'hub',
    CITY_RULES: rules.city,
  });
});

test('does not ask for more than it is asked for', () => {
  expect(readEnvironment({ TABLE_NAME: variables.TABLE_NAME }, { TABLE_NAME: 'zhitong' })).toEqual({
    TABLE_NAME: 'zhitong',
  });
});

test.each([
  [{ ...complete, TABLE_NAME: undefined }, 'TABLE_NAME'],
  [{ ...complete, HUB_UNIT_ID: 'not an id' }, 'HUB_UNIT_ID'],
  [{ ...complete, CITY_RULES: '{"timeZone"' }, 'CITY_RULES'],
  [{ ...complete, CITY_RULES: '{"timeZone":"Mars/Olympus"}' }, 'CITY_RULES.timeZone'],
])('names what is missing or wrong, without its value', (environment, name) => {
  expect(() => readEnvironment(all, environment)).toThrow(name);
  expect(() => readEnvironment(all, environment)).not.toThrow('Mars/Olympus');
});
