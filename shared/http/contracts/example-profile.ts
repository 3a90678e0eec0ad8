import type { ProfileView } from '../views/profile-view.ts';

const given = <Value>(value: Value) => ({ value, source: 'enterprise', on: '2026-09-24' }) as const;
const claimed = <Value>(value: Value) => ({ value, source: 'claim', on: '2026-09-21' }) as const;

export const profileExample: ProfileView = {
  enterpriseId: '01K5XQ3V0GAB3C5D7E9F1G3H5J',
  industry: claimed('3032'),
  industryName: '建筑用石加工',
  region: claimed({ county: '350521', zone: null }),
  registerType: claimed('enterprise' as const),
  employees: given(58),
  revenueWan: given(1420),
  assetsWan: null,
  foundedOn: given('2018-03-12'),
  qualifications: given([
    {
      tag: 'EXPORTER',
      name: { zh: '有进出口实绩企业', en: 'enterprise with imports or exports' },
      issuedOn: null,
      expiresOn: null,
      held: true,
    },
  ]),
  size: {
    possible: ['small'],
    rule: { id: 'INDUSTRY', name: { zh: '工业', en: 'Industry' } },
    basis: '国统字〔2017〕213号，工信部联企业〔2011〕300号',
    missing: [],
    on: '2026-09-24',
  },
  computedTags: [
    { tag: 'MICRO_SMALL', name: { zh: '小微企业', en: 'small or micro enterprise' }, held: 'met' },
    { tag: 'INDIVIDUAL', name: { zh: '个体工商户', en: 'person in business' }, held: 'unmet' },
  ],
  missing: ['assetsWan'],
};
