import * as z from 'zod';
import { AccountId } from '../../domain/directory/ids.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import type { Contract } from '../contract.ts';
import { staffParams, unitParams } from '../path-params.ts';
import { DeputiesView, DeputyView } from '../views/deputy-view.ts';
import { StaffMemberView } from '../views/directory-view.ts';
import { readContract } from './read-contract.ts';

const appointers = { zh: '本单位负责人；管理员', en: 'the lead of the unit; administrators' };
const deputising = {
  accountId: 'rsj-handler-2',
  actsFor: 'rsj-handler',
  fromOn: '2026-10-12',
  untilOn: '2026-10-16',
};
const deputy = { ...deputising, name: '任示丙' };
const actsFor = AccountId.meta({ description: '被代理人 · Who is away' });

export const listDeputies = readContract({
  operationId: 'listDeputies',
  summary: { zh: '代理人', en: 'The deputies in a unit' },
  description: {
    zh: '现在和以后的代理：谁代理谁，从哪天到哪天。',
    en: 'Who stands in for whom, now or later, from which day to which.',
  },
  may: {
    zh: '本单位负责人；枢纽平台；市政府办；审计；管理员',
    en: 'the lead of the unit; the hub; overseers; auditors; administrators',
  },
  params: unitParams,
  view: DeputiesView,
  failures: ['forbidden', 'notFound'],
  answer: { items: [deputy] },
});

const Appointment = z
  .strictObject({
    accountId: AccountId.meta({ description: '代理人 · Who stands in' }),
    actsFor,
    fromOn: CivilDate.meta({ description: '第一天 · The first day' }),
    untilOn: CivilDate.meta({ description: '最后一天 · The last day' }),
  })
  .meta({ id: 'DeputyAppointment' });

export const appointDeputy: Contract<typeof unitParams, typeof Appointment, typeof DeputyView> = {
  operationId: 'appointDeputy',
  command: null,
  summary: { zh: '指定代理人', en: 'Appoint a deputy' },
  description: {
    zh: '在代理期内，代理人可以办理被代理人的办件，有关提醒同时发给代理人；经过中同时记录两人。单位负责人指定本单位人员，管理员也可以指定其他单位的工作人员。',
    en: 'During the period the deputy handles the cases of who is away and gets the reminders too; the record names both. A lead appoints people of the unit, an administrator also those of other units.',
  },
  may: appointers,
  params: unitParams,
  body: Appointment,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: DeputyView, etag: false, location: false },
  failures: [
    'forbidden',
    'notFound',
    'ownPost',
    'unitNotOpen',
    'personUnknown',
    'notStoodInFor',
    'deputyUnfit',
    'periodUnfit',
    'alreadyDeputy',
    'auditorApart',
    'roleElsewhere',
    'tooManyMemberships',
    'keyReused',
  ],
  examples: { body: deputising, answer: deputy },
};

const Ending = z.strictObject({ actsFor }).meta({ id: 'DeputyEnding' });

export const endDeputy: Contract<typeof staffParams, typeof Ending, typeof StaffMemberView> = {
  operationId: 'endDeputy',
  command: null,
  summary: { zh: '结束代理', en: 'End a deputy’s time' },
  description: {
    zh: '提前结束或取消代理，从下一个请求起生效。',
    en: 'Before its time, or before it begins; from the next request on.',
  },
  may: appointers,
  params: staffParams,
  body: Ending,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: StaffMemberView, etag: false, location: false },
  failures: ['forbidden', 'notFound', 'keyReused'],
  examples: {
    body: { actsFor: deputising.actsFor },
    answer: { accountId: deputy.accountId, name: deputy.name, roles: ['unitHandler'] },
  },
};
