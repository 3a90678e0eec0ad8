import { expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { showExplanation } from '../../../shared/http/views/show-explanation.ts';
import { sampleProfiles } from '../../support/sample-profiles.ts';

const shown = (criteria: object) => {
  const shoes = sampleProfiles.find(({ profile }) => profile.enterpriseId === 'E01')?.profile;
  if (shoes === undefined) throw new Error('the samples lack E01');
  const explanation = explain(shoes, Criteria.parse(criteria), civilDate('2026-10-20'));
  return showExplanation(explanation, { summary: '', lines: [] }).conditions.map(
    ({ asks, excluded, result }) => [asks.join(), excluded, result],
  );
};
const holds = (tag: string) => ({ clause: 'qualification', holds: tag });

test('what must not hold is met by who does not have it, and said to be excluded', () => {
  const criteria = {
    all: [
      { clause: 'region', in: ['350500'] },
      { any: [holds('EXPORTER'), holds('HIGH_TECH')] },
      { none: [holds('SPECIAL_CREDIT_BAD'), holds('INNOVATIVE_SME')] },
    ],
  };
  expect(shown(criteria)).toEqual([
    ['350500', false, 'met'],
    ['EXPORTER', false, 'met'],
    ['HIGH_TECH', false, 'unmet'],
    ['SPECIAL_CREDIT_BAD', true, 'met'],
    ['INNOVATIVE_SME', true, 'unmet'],
  ]);
});

test('none of none asks for it again', () => {
  expect(shown({ none: [{ none: [holds('EXPORTER')] }] })).toEqual([['EXPORTER', false, 'met']]);
});
