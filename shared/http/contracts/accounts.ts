import * as z from 'zod';
import { Account, Language } from '../../domain/directory/account.ts';
import type { Contract } from '../contract.ts';
import { noParams } from '../path-params.ts';
import { oneLine } from '../text-fields.ts';
import { AccountView } from '../views/directory-view.ts';

const OwnData = z
  .strictObject({
    name: oneLine(60).optional().meta({ description: '姓名 · Name' }),
    email: Account.unwrap().shape.email.optional().meta({ description: '电子邮箱 · E-mail address' }),
    phone: z
      .string()
      .regex(/^\+?\d(?:[ -]?\d){4,15}$/, 'digits, parted by single spaces or hyphens')
      .max(20)
      .nullable()
      .optional()
      .meta({ description: '电话，null 为删除 · Telephone; null takes it away' }),
    language: Language.optional().meta({ description: '邮件语言 · Language' }),
  })
  .meta({ id: 'OwnData' });

export const saveMe: Contract<typeof noParams, typeof OwnData, typeof AccountView> = {
  operationId: 'saveMe',
  command: null,
  summary: { zh: '登记本人信息', en: 'Save my own data' },
  description: {
    zh: '首次登录时开立账号；以后用来更改本人信息，未填写的保持不变。登录系统已核实的姓名和邮箱以登录系统为准。',
    en: 'Opens your account at the first login; later it changes your data, and what you leave out stays. A name and an address that the login has verified stand above what you give.',
  },
  may: { zh: '所有已登录的人', en: 'everybody who has signed in' },
  params: noParams,
  body: OwnData,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: AccountView, etag: false, location: false },
  failures: ['nameMissing', 'emailMissing', 'keyReused'],
  examples: {
    body: { name: '丁示二', email: 'd02@example.com', phone: '13800000092' },
    answer: {
      id: 'd02',
      name: '丁示二',
      email: 'd02@example.com',
      phone: '13800000092',
      language: 'zh-CN',
      memberships: [],
    },
  },
};
