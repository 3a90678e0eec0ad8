import { describe, expect, test } from 'vitest';
import { resolve, resolveCondition, type Scope } from '../../../local/template/resolve.ts';

const scope: Scope = {
  ref: (logicalId) => ({ Queue: 'http://queues/mail', 'AWS::Region': 'ap-southeast-1' })[logicalId],
  getAtt: (logicalId, attribute) => `${logicalId}!${attribute}`,
  importValue: (name) => `exported ${name}`,
  condition: (name) => name === 'IsOn',
  mapping: (map, first, second) => `${map}/${first}/${second}`,
};

describe('intrinsic functions', () => {
  test.each([
    ['a plain value', 'text', 'text'],
    ['Ref', { Ref: 'Queue' }, 'http://queues/mail'],
    ['Ref of a pseudo parameter', { Ref: 'AWS::Region' }, 'ap-southeast-1'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Stream', 'Arn'] }, 'Table!Stream.Arn'],
    ['Fn::GetAtt as a text', { 'Fn::GetAtt': 'Table.StreamArn' }, 'Table!StreamArn'],
    ['Fn::Join', { 'Fn::Join': ['-', ['a', { Ref: 'AWS::Region' }, 3]] }, 'a-ap-southeast-1-3'],
    ['Fn::Split', { 'Fn::Split': [',', 'a,b'] }, ['a', 'b']],
    ['Fn::Select', { 'Fn::Select': ['1', { 'Fn::Split': [',', 'a,b'] }] }, 'b'],
    ['Fn::ImportValue', { 'Fn::ImportValue': 'name' }, 'exported name'],
    [
      'Fn::FindInMap',
      { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'small'] },
      'Sizes/ap-southeast-1/small',
    ],
    [
      'Fn::Sub',
      { 'Fn::Sub': '${AWS::Region} ${Table.Arn} ${!Literal}' },
      'ap-southeast-1 Table!Arn ${Literal}',
    ],
    [
      'Fn::Sub with variables',
      { 'Fn::Sub': ['${Own}/${Queue}', { Own: { Ref: 'AWS::Region' } }] },
      'ap-southeast-1/http://queues/mail',
    ],
    ['Fn::If', { 'Fn::If': ['IsOn', 'yes', 'no'] }, 'yes'],
    ['Fn::If otherwise', { 'Fn::If': ['IsOff', 'yes', 'no'] }, 'no'],
    ['an object with more than the function', { Ref: 'Queue', other: 1 }, { Ref: 'Queue', other: 1 }],
  ])('%s', (_name, value, expected) => {
    expect(resolve(value, scope)).toEqual(expected);
  });

  test('AWS::NoValue removes the property and the element', () => {
    const nothing = { 'Fn::If': ['IsOff', 1, { Ref: 'AWS::NoValue' }] };
    expect(resolve({ kept: 1, gone: nothing, list: [nothing, 2] }, scope)).toEqual({ kept: 1, list: [2] });
  });

  test('an unknown function and a dangling reference stop the start by name', () => {
    expect(() => resolve({ 'Fn::Transform': {} }, scope)).toThrow('Fn::Transform');
    expect(() => resolve({ Ref: 'Gone' }, scope)).toThrow('Gone');
  });

  test.each([
    [{ 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'ap-southeast-1'] }, true],
    [{ 'Fn::Not': [{ Condition: 'IsOn' }] }, false],
    [{ 'Fn::And': [{ Condition: 'IsOn' }, { 'Fn::Equals': [1, 2] }] }, false],
    [{ 'Fn::Or': [{ Condition: 'IsOff' }, { Condition: 'IsOn' }] }, true],
  ])('condition %j is %s', (expression, expected) => {
    expect(resolveCondition(expression, scope)).toBe(expected);
  });
});
