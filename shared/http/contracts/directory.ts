import { noParams, unitParams } from '../path-params.ts';
import { AccountView, StaffView, UnitListView, UnitView } from '../views/directory-view.ts';
import { readContract } from './read-contract.ts';

const anybody = { zh: '所有账号', en: 'every account' };
const unchanged = { status: 'open' as const, mergedInto: null, covers: [], revision: 1 };
const hub = {
  id: 'qz-hub',
  name: { zh: '泉州市级枢纽平台（泉州市中小企业服务中心）', en: 'Quanzhou hub (SME service centre)' },
  level: 'hub' as const,
  path: ['fj-province'],
  ...unchanged,
};
const county = {
  id: 'county-350582',
  name: { zh: '晋江市人民政府', en: 'Jinjiang Municipal People’s Government' },
  level: 'county' as const,
  path: ['fj-province', 'qz-hub'],
  ...unchanged,
};

export const getMe = readContract({
  operationId: 'getMe',
  summary: { zh: '我的账号', en: 'My account' },
  description: {
    zh: '您的账号，以及您可以代表的企业和单位。',
    en: 'Your account, with the enterprises and units that you act for.',
  },
  may: anybody,
  params: noParams,
  view: AccountView,
  failures: ['forbidden'],
  answer: {
    id: 'rsj-lead',
    name: '任示甲',
    email: 'rsj-lead@example.com',
    phone: null,
    language: 'zh-CN',
    memberships: [{ kind: 'staff', unitId: 'qz-rsj', roles: ['unitLead'], soleMember: false }],
  },
});

export const getUnit = readContract({
  operationId: 'getUnit',
  summary: { zh: '查看单位', en: 'Read a unit' },
  description: {
    zh: '单位的名称、层级、上级，是否已撤销或合并。',
    en: 'Name, level and place of a unit, and whether it is closed or merged.',
  },
  may: anybody,
  params: unitParams,
  view: UnitView,
  etag: true,
  failures: ['forbidden', 'notFound'],
  answer: hub,
});

export const listUnitsBelow = readContract({
  operationId: 'listUnitsBelow',
  summary: { zh: '下级单位', en: 'The units below a unit' },
  description: { zh: '直属的下级单位，按编号排列。', en: 'The units directly below one, by id.' },
  may: anybody,
  params: unitParams,
  view: UnitListView,
  paging: true,
  failures: ['forbidden', 'notFound'],
  answer: { items: [county] },
});

export const listStaff = readContract({
  operationId: 'listStaff',
  summary: { zh: '单位人员', en: 'The people of a unit' },
  description: {
    zh: '供指定经办人使用：姓名和角色，不含联系方式。',
    en: 'For designating a handler: names and roles, no addresses.',
  },
  may: {
    zh: '本单位负责人；枢纽平台；市政府办；审计；管理员',
    en: 'the lead of the unit; the hub; overseers; auditors; administrators',
  },
  params: unitParams,
  view: StaffView,
  failures: ['forbidden', 'notFound'],
  answer: { items: [{ accountId: 'rsj-handler', name: '任示乙', roles: ['unitHandler'] }] },
});
