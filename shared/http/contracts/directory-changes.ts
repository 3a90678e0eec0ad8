import { monthParams } from '../path-params.ts';
import { DirectoryChangeListView } from '../views/directory-change-view.ts';
import { readContract } from './read-contract.ts';

export const listDirectoryChanges = readContract({
  operationId: 'listDirectoryChanges',
  summary: { zh: '目录变更记录', en: 'What was changed in the directory' },
  description: {
    zh: '某月内谁在何时变更了什么：账号、企业、单位、人员、代理人。只含编号和角色；最近的在前。',
    en: 'Who changed what when in that month: accounts, enterprises, units, people, deputies. Ids and roles alone; the latest first.',
  },
  may: { zh: '管理员；审计', en: 'administrators; auditors' },
  params: monthParams,
  view: DirectoryChangeListView,
  paging: true,
  failures: ['forbidden'],
  answer: {
    items: [
      {
        id: '01K5XQ5N8RC7D9F1H3K5M7P9Q1',
        at: '2026-09-24T10:00:00.000Z',
        on: '2026-09-24',
        by: 'administrator-1',
        fact: { type: 'staffAdded', unitId: 'qz-rsj', accountId: 'rsj-handler-2', roles: ['unitHandler'] },
      },
    ],
  },
});
