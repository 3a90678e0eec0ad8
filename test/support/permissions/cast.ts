import type { PermissionRow } from '../../../docs/permission-matrix.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import type { Account, StaffRole } from '../../../shared/domain/directory/account.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing, enterpriseId, units } from '../case-world.ts';
import { citizens } from '../city.ts';
import type { Engine } from '../engine.ts';

const { countyLabour, county, talent, station } = units;

const account = (id: string, memberships: Account['memberships']): Account => ({
  id: AccountId.parse(id),
  name: `示${id}`.slice(0, 60),
  email: `${id}@example.com`,
  phone: null,
  language: 'zh-CN',
  memberships,
});

const staff = (id: string, unit: Unit, role: StaffRole): Account =>
  account(id, [{ kind: 'staff', unitId: unit.id, roles: [role], soleMember: false }]);

/** Has no post of their own, and stands in for one of the holder's people: from August until the end of the year, or of August. */
function deputy(id: string, actsFor: string, role: StaffRole, period: 'present' | 'over'): Account {
  const [untilOn, untilAt] =
    period === 'present'
      ? ['2026-12-31', beijing('2027-01-01 00:00')]
      : ['2026-08-31', beijing('2026-09-01 00:00')];
  const membership = {
    kind: 'deputy' as const,
    unitId: countyLabour.id,
    roles: [role],
    soleMember: false,
    actsFor: AccountId.parse(actsFor),
    fromOn: civilDate('2026-08-01'),
    untilOn: civilDate(untilOn),
    fromAt: beijing('2026-08-01 00:00'),
    untilAt,
  };
  return account(id, [membership]);
}

/** The people of the matrix whom the small city lacks. The station lies below the holder, which makes it no part of a case, unless it has entered it. */
export const cast = {
  lead: staff('labour-lead', countyLabour, 'unitLead'),
  handler: staff('labour-handler', countyLabour, 'unitHandler'),
  member: staff('labour-member', countyLabour, 'unitHandler'),
  holderAdministrator: staff('labour-administrator', countyLabour, 'administrator'),
  holderEditor: staff('labour-editor', countyLabour, 'policyEditor'),
  holderApprover: staff('labour-approver', countyLabour, 'policyApprover'),
  /** Both writes policies and approves them. */
  holderMaker: account('labour-maker', [
    {
      kind: 'staff',
      unitId: countyLabour.id,
      roles: ['policyEditor', 'policyApprover'],
      soleMember: false,
    },
  ]),
  countyLead: staff('county-lead', county, 'unitLead'),
  countyMember: staff('county-member', county, 'unitHandler'),
  assistingMember: staff('talent-member', talent, 'unitHandler'),
  otherLead: staff('station-lead', station, 'unitLead'),
  otherMember: staff('station-member', station, 'unitHandler'),
  leader: staff('station-leader', station, 'leader'),
  overseer: staff('station-overseer', station, 'overseer'),
  auditor: staff('station-auditor', station, 'auditor'),
  editor: staff('station-editor', station, 'policyEditor'),
  approver: staff('station-approver', station, 'policyApprover'),
  colleague: account('colleague', [{ kind: 'enterprise', manages: false, enterpriseId }]),
  competitor: account('competitor', [
    { kind: 'enterprise', manages: false, enterpriseId: EnterpriseId.parse('E02') },
  ]),
  newcomer: account('newcomer', []),
  leadDeputy: deputy('lead-deputy', 'labour-lead', 'unitLead', 'present'),
  handlerDeputy: deputy('handler-deputy', 'labour-handler', 'unitHandler', 'present'),
  formerDeputy: deputy('former-deputy', 'labour-handler', 'unitHandler', 'over'),
};

/** Gives them their accounts. */
export async function settleCast({ table }: Engine): Promise<void> {
  const directory = dynamoDirectoryWriter(table);
  for (const each of Object.values(cast)) await directory.putAccount(each);
}

const { clerk, supervisor, scienceLead, scienceHandler, talentLead, writer } = citizens;

/** Who stands for a role in a relation; of those who have no relation to a case, by the role alone. */
const subjects: Readonly<Record<string, AccountId>> = {
  'unitHandler handler': cast.handler.id,
  'unitLead holder': cast.lead.id,
  'unitLead proposer': cast.lead.id,
  'unitHandler holder': cast.member.id,
  'unitLead deputy': cast.leadDeputy.id,
  'unitHandler deputy': cast.handlerDeputy.id,
  'unitHandler formerDeputy': cast.formerDeputy.id,
  'administrator holder': cast.holderAdministrator.id,
  'policyEditor holder': cast.holderEditor.id,
  'policyApprover holder': cast.holderApprover.id,
  'policyApprover proposer': cast.holderMaker.id,
  'unitLead ancestor': cast.countyLead.id,
  'unitHandler ancestor': cast.countyMember.id,
  'unitLead assisting': talentLead,
  'unitHandler assisting': cast.assistingMember.id,
  'unitLead station': cast.otherLead.id,
  'unitHandler station': cast.otherMember.id,
  'unitLead formerHolder': scienceLead,
  'unitHandler formerHolder': scienceHandler,
  'enterprise self': writer,
  'enterprise ownEnterprise': cast.colleague.id,
  'administrator proposer': citizens.administrator,
  'hubClerk proposer': clerk,
  unitLead: cast.otherLead.id,
  unitHandler: cast.otherMember.id,
  hubClerk: clerk,
  hubSupervisor: supervisor,
  leader: cast.leader.id,
  overseer: cast.overseer.id,
  auditor: cast.auditor.id,
  administrator: citizens.otherAdministrator,
  policyEditor: cast.editor.id,
  policyApprover: cast.approver.id,
  enterprise: cast.competitor.id,
  newcomer: cast.newcomer.id,
  stranger: AccountId.parse('stranger'),
};

/** Whom the token names; undefined: there is none. */
export function subjectOf({
  role,
  relation,
}: Pick<PermissionRow, 'role' | 'relation'>): AccountId | undefined {
  if (relation === 'anonymous') return undefined;
  const found = subjects[`${role} ${relation}`] ?? subjects[role];
  if (found === undefined) throw new Error(`nobody is ${role} in the relation ${relation}`);
  return found;
}
