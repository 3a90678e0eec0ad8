import { noParams, unitParams } from '../path-params.ts';
import { CaseListView } from '../views/case-card-view.ts';
import { handling } from './example-case.ts';
import { readContract } from './read-contract.ts';

export const listUnitLateCases = readContract({
  operationId: 'listUnitLateCases',
  summary: { zh: '单位的逾期办件', en: 'What a unit is late with' },
  description: {
    zh: '单位现在持有且已逾期的办件，逾期久的在前。',
    en: 'What a unit holds and is late now, earliest due day first.',
  },
  may: {
    zh: '本单位及上级单位人员；枢纽平台；市政府办；审计',
    en: 'the unit and those above; the hub; overseers; auditors',
  },
  params: unitParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [handling] },
});

export const listSubtreeLateCases = readContract({
  operationId: 'listSubtreeLateCases',
  summary: { zh: '县（市、区）范围内的逾期办件', en: 'What a county is late with' },
  description: {
    zh: '枢纽平台直属单位（县、市、区或市直部门）及其下级现在持有且已逾期的办件，逾期久的在前。',
    en: 'What is held anywhere in the subtree of a unit directly below the hub and is late now, earliest due day first.',
  },
  may: {
    zh: '该单位人员；枢纽平台；市政府办；审计',
    en: 'people of that unit; the hub; overseers; auditors',
  },
  params: unitParams,
  view: CaseListView,
  paging: true,
  failures: ['notFound'],
  answer: { items: [handling] },
});

export const listLateCases = readContract({
  operationId: 'listLateCases',
  summary: { zh: '全市的逾期办件', en: 'All late cases of the city' },
  description: {
    zh: '全市已标记为逾期的办件，包括枢纽平台自己的，逾期久的在前。逾期后一分钟左右标记。',
    en: 'All cases that are marked late, those of the hub itself included, earliest due day first. They are marked about a minute after they become late.',
  },
  may: { zh: '枢纽平台；市政府办；审计', en: 'the hub; overseers; auditors' },
  params: noParams,
  view: CaseListView,
  paging: true,
  failures: ['forbidden'],
  answer: { items: [handling] },
});
