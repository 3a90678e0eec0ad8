import * as z from 'zod';
import { Account } from '../../domain/directory/account.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Contract } from '../contract.ts';
import { InvitationToken } from '../invitation-token.ts';
import {
  enterpriseParams,
  enterprisePersonParams,
  invitationParams,
  noBody,
  noParams,
} from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import { AccountView } from '../views/directory-view.ts';
import {
  EnterprisePeopleView,
  EnterprisePersonView,
  InvitationListView,
  InvitationView,
} from '../views/people-view.ts';
import { readContract } from './read-contract.ts';

const own = { zh: '本企业人员', en: 'people of the enterprise' };
const managers = { zh: '本企业的管理人员', en: 'those in charge of the people of the enterprise' };
const person = { accountId: 'h02', name: '黄示二', manages: false };
const enterpriseId = '01K5XQ3V0GAB3C5D7E9F1G3H5J';
const invitation = {
  id: '01K5XQ5N8RC7D9F1H3K5M7P9Q1',
  enterpriseId,
  email: 'h02@example.com',
  manages: false,
  invitedAt: '2026-09-24T10:00:00.000Z',
  expiresAt: '2026-10-01T10:00:00.000Z',
  status: 'open',
} as const satisfies z.input<typeof InvitationView>;

/** The contract of something that is done to an enterprise's people. */
function act<Params extends z.ZodObject, Body extends z.ZodType, View extends z.ZodType>(
  contract: Pick<
    Contract<Params, Body, View>,
    'operationId' | 'params' | 'body' | 'may' | 'summary' | 'description' | 'examples'
  > & { readonly view: View; readonly creates?: true; readonly failures: readonly ProblemTag[] },
): Contract<Params, Body, View> {
  const { view, creates = false, failures, ...rest } = contract;
  return {
    ...rest,
    command: null,
    needs: { idempotencyKey: true, ifMatch: false, paging: false },
    success: { status: creates ? 201 : 200, view, etag: false, location: false },
    failures: [...failures, 'keyReused'],
  };
}

export const listPeople = readContract({
  operationId: 'listPeople',
  summary: { zh: '企业人员', en: 'The people of an enterprise' },
  description: { zh: '可以代表企业写信的人员。', en: 'Those who write letters for it.' },
  may: own,
  params: enterpriseParams,
  view: EnterprisePeopleView,
  failures: ['notFound'],
  answer: { items: [person] },
});

export const listInvitations = readContract({
  operationId: 'listInvitations',
  summary: { zh: '企业发出的邀请', en: 'The invitations of an enterprise' },
  description: { zh: '最近发出的在前。', en: 'The latest first.' },
  may: managers,
  params: enterpriseParams,
  view: InvitationListView,
  paging: true,
  failures: ['forbidden', 'notFound'],
  answer: { items: [invitation] },
});

export const invitePerson = act({
  operationId: 'invitePerson',
  summary: { zh: '邀请同事', en: 'Invite a colleague' },
  description: {
    zh: '向该邮箱发出邀请，7 天内有效，只能使用一次。',
    en: 'Sends an invitation to that address: it is valid for seven days and works once.',
  },
  may: managers,
  params: enterpriseParams,
  body: z
    .strictObject({
      email: Account.unwrap().shape.email.meta({ description: '发往的邮箱 · The address it goes to' }),
      manages: z.boolean().default(false).meta({
        description: '接受后同为管理人员 · Who accepts it is in charge, too',
      }),
    })
    .meta({ id: 'InvitationRequest' }),
  view: InvitationView,
  creates: true,
  failures: ['forbidden', 'notFound', 'alreadyInvited', 'tooManyInvitations'],
  examples: { body: { email: invitation.email }, answer: invitation },
});

export const withdrawInvitation = act({
  operationId: 'withdrawInvitation',
  summary: { zh: '撤销邀请', en: 'Withdraw an invitation' },
  description: { zh: '撤销后，邮件中的链接不再有效。', en: 'The link in its mail works no more.' },
  may: managers,
  params: invitationParams,
  body: noBody,
  view: InvitationView,
  failures: ['forbidden', 'notFound', 'invitationOver'],
  examples: { body: {}, answer: { ...invitation, status: 'withdrawn' } },
});

export const acceptInvitation = act({
  operationId: 'acceptInvitation',
  summary: { zh: '接受邀请', en: 'Accept an invitation' },
  description: {
    zh: '凭邮件中的邀请码加入企业，从下一个请求起可以代表企业写信。邀请码不对时，如同没有这个邀请。',
    en: 'Joins the enterprise with the code of the mail; from the next request on one writes for it. With a wrong code there is no such invitation.',
  },
  may: { zh: '收到邀请邮件并有账号的人', en: 'whoever has the mail, and an account' },
  params: noParams,
  body: z
    .strictObject({ token: InvitationToken.meta({ description: '邀请码 · The code of the mail' }) })
    .meta({ id: 'InvitationAcceptance' }),
  view: AccountView,
  failures: ['forbidden', 'notFound', 'invitationOver', 'alreadyAMember', 'tooManyMemberships'],
  examples: {
    body: { token: `${enterpriseId}.${invitation.id}.xP8sJ2mQ7vN4kR9tW1yB6cF3hL5dG0aE8uZ2iO7pS4k` },
    answer: {
      id: 'h02',
      name: '黄示二',
      email: 'h02@example.com',
      phone: null,
      language: 'zh-CN',
      memberships: [{ kind: 'enterprise', enterpriseId, manages: false }],
    },
  },
});

const ofPerson = (
  operationId: 'removePerson' | 'changeManager',
  texts: { readonly summary: Bilingual; readonly description: Bilingual },
) => ({ operationId, may: managers, params: enterprisePersonParams, view: EnterprisePersonView, ...texts });

export const removePerson = act({
  ...ofPerson('removePerson', {
    summary: { zh: '移出人员', en: 'Remove somebody' },
    description: {
      zh: '被移出的人员从下一个请求起不能再代表企业。',
      en: 'From their next request on, they can do nothing for the enterprise.',
    },
  }),
  body: noBody,
  failures: ['forbidden', 'notFound', 'removesThemselves'],
  examples: { body: {}, answer: person },
});

export const changeManager = act({
  ...ofPerson('changeManager', {
    summary: { zh: '设置管理人员', en: 'Make somebody a manager, or no more' },
    description: { zh: '企业至少要有一名管理人员。', en: 'An enterprise has at least one.' },
  }),
  body: z
    .strictObject({ manages: z.boolean().meta({ description: '是否为管理人员 · Whether in charge' }) })
    .meta({ id: 'ManagerChange' }),
  failures: ['forbidden', 'notFound', 'lastManager'],
  examples: { body: { manages: true }, answer: { ...person, manages: true } },
});

export const leaveEnterprise = act({
  operationId: 'leaveEnterprise',
  summary: { zh: '退出企业', en: 'Leave an enterprise' },
  description: {
    zh: '从下一个请求起不再代表企业。还有其他人员时，最后一名管理人员不能退出。',
    en: 'From the next request on, one acts for it no more. The last manager cannot leave others behind.',
  },
  may: own,
  params: enterpriseParams,
  body: noBody,
  view: AccountView,
  failures: ['notFound', 'lastManager'],
  examples: {
    body: {},
    answer: {
      id: 'h02',
      name: '黄示二',
      email: 'h02@example.com',
      phone: null,
      language: 'zh-CN',
      memberships: [],
    },
  },
});
