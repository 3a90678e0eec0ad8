import { describe, expect, test } from 'vitest';
import { Criteria } from '../../../shared/domain/policy/criteria.ts';
import { explain } from '../../../shared/domain/policy/explain.ts';
import { cityCodes } from '../../../shared/city/codes.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { explanationLines } from '../../../shared/notices/policy/explanation-words.ts';
import { sampleProfiles } from '../../support/sample-profiles.ts';

const stone = sampleProfiles.find(({ profile }) => profile.enterpriseId === 'E09')?.profile;

const said = (criteria: unknown, language: 'zh-CN' | 'en' = 'zh-CN') => {
  if (stone === undefined) throw new Error('the samples lack E09');
  return explanationLines(
    explain(stone, Criteria.parse(criteria), civilDate('2026-10-20')),
    cityCodes,
    language,
  );
};
const holds = (tag: string) => ({ clause: 'qualification', holds: tag });

describe('why a policy is for an enterprise, in words', () => {
  test('each part is a line, and a choice of one is said as that one', () => {
    const criteria = { all: [{ clause: 'region', in: ['350500'] }, { any: [holds('EXPORTER')] }] } as const;
    expect(said(criteria)).toEqual([
      '符合：所在地要求泉州市，贵企业为惠安县（部门数据，2026-09-01）',
      '不符合：资质要求有进出口实绩企业，贵企业为未列入（部门数据，2026-09-01）',
    ]);
  });

  test('what must not be is said so, with the verdict that counts', () => {
    const out = { none: [holds('SPECIAL_CREDIT_BAD')] };
    expect(said(out)).toEqual([
      '符合：资质不得为严重失信或经营异常企业，贵企业为未列入（部门数据，2026-09-01）',
    ]);
    expect(said(out, 'en')).toEqual([
      'Met: Qualification must not be seriously dishonest or abnormally operating enterprise; yours: not listed (from an authority, 2026-09-01)',
    ]);
  });

  test('of several that must not be each says for itself', () => {
    expect(said({ none: [holds('SPECIAL_CREDIT_BAD'), holds('MICRO_SMALL')] })).toEqual([
      '不符合：以下各项：资质不得为严重失信或经营异常企业，贵企业为未列入（部门数据，2026-09-01）（符合）；资质不得为小微企业，贵企业为小型（按划型标准测算，2026-09-01）（不符合）',
    ]);
  });

  test('a choice of several names each, and groups within none keep their own verdicts', () => {
    const choice = { any: [holds('HIGH_TECH'), { clause: 'size', in: ['small'] }] } as const;
    const lines = [
      '以下至少一项：资质要求高新技术企业，贵企业为未列入（部门数据，2026-09-01）（不符合）；企业规模要求小型，贵企业为小型（按划型标准测算，2026-09-01）（符合）',
    ];
    expect(said(choice)).toEqual(lines.map((line) => `符合：${line}`));
    expect(said({ none: [choice] })).toEqual(lines.map((line) => `不符合：以下均不属于：${line}（符合）`));
  });

  test('what is narrowed down is said as what it may be', () => {
    if (stone === undefined) throw new Error('the samples lack E09');
    const smaller = explain(
      { ...stone, revenueWan: null },
      Criteria.parse({ clause: 'size', in: ['micro'] }),
      civilDate('2026-10-20'),
    );
    expect(explanationLines(smaller, cityCodes, 'zh-CN')).toEqual([
      '待核实：企业规模要求微型，贵企业可能为小型或微型（按划型标准测算，2026-09-01）',
    ]);
    expect(explanationLines(smaller, cityCodes, 'en')).toEqual([
      'Not known: Size micro; yours may be: small or micro (computed by the size standard, 2026-09-01)',
    ]);
  });
});
