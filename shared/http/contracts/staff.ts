import * as z from 'zod';
import { StaffRole } from '../../domain/directory/account.ts';
import { AccountId } from '../../domain/directory/ids.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Contract } from '../contract.ts';
import { noBody, staffParams, unitParams } from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import { StaffMemberView } from '../views/directory-view.ts';

const person = { accountId: 'rsj-handler-2', name: '任示丙', roles: ['unitHandler' as const] };
const roles = z.array(StaffRole).min(1).max(StaffRole.options.length).meta({ description: '角色 · Roles' });

/** The contract of what administrators do to the people of a unit. */
function act<Params extends z.ZodObject, Body extends z.ZodType>(
  contract: Pick<Contract<Params, Body, typeof StaffMemberView>, 'params' | 'body' | 'examples'> & {
    readonly operationId: 'addStaff' | 'changeRoles' | 'removeStaff';
    readonly summary: Bilingual;
    readonly description: Bilingual;
    readonly status: 200 | 201;
    readonly failures: readonly ProblemTag[];
  },
): Contract<Params, Body, typeof StaffMemberView> {
  const { status, failures, ...rest } = contract;
  return {
    ...rest,
    command: null,
    may: { zh: '管理员', en: 'administrators' },
    needs: { idempotencyKey: true, ifMatch: false, paging: false },
    success: { status, view: StaffMemberView, etag: false, location: false },
    failures: ['forbidden', 'notFound', 'ownPost', ...failures, 'keyReused'],
  };
}

export const addStaff = act({
  operationId: 'addStaff',
  summary: { zh: '增加人员', en: 'Add somebody to a unit' },
  description: {
    zh: '为已有账号的人员设定在单位的角色，从其下一个请求起生效。不能变更自己的身份。',
    en: 'Gives somebody who has an account a post, from their next request on. Nobody gives themselves one.',
  },
  status: 201,
  params: unitParams,
  body: z
    .strictObject({
      accountId: AccountId.meta({
        description: '账号编号，见本人的 GET /me · The id that they see in GET /me',
      }),
      roles,
    })
    .meta({ id: 'NewStaffMember' }),
  failures: [
    'unitNotOpen',
    'personUnknown',
    'alreadyOnStaff',
    'roleElsewhere',
    'auditorApart',
    'tooManyMemberships',
  ],
  examples: { body: { accountId: person.accountId, roles: person.roles }, answer: person },
});

export const changeRoles = act({
  operationId: 'changeRoles',
  summary: { zh: '变更角色', en: 'Change somebody’s roles' },
  description: {
    zh: '以所列角色代替原有角色，从其下一个请求起生效；其代理人的角色随之变更。',
    en: 'The roles given take the place of those before, from the next request on; those of a deputy follow.',
  },
  status: 200,
  params: staffParams,
  body: z.strictObject({ roles }).meta({ id: 'RoleChange' }),
  failures: ['roleElsewhere', 'auditorApart'],
  examples: { body: { roles: ['unitLead'] }, answer: { ...person, roles: ['unitLead'] } },
});

export const removeStaff = act({
  operationId: 'removeStaff',
  summary: { zh: '移出人员', en: 'Remove somebody from a unit' },
  description: {
    zh: '从其下一个请求起不能再查看或办理该单位的办件；其代理人的代理一并结束。',
    en: 'From their next request on, they can neither see nor handle its cases; nobody stands in for them any more.',
  },
  status: 200,
  params: staffParams,
  body: noBody,
  failures: [],
  examples: { body: {}, answer: { ...person, roles: [] } },
});
