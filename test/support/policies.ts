import { PolicyContent, PolicyId } from '../../shared/domain/policy/policy.ts';
import { decidePolicy } from '../../shared/domain/policy/decide-policy.ts';
import type { PolicyCommand } from '../../shared/domain/policy/policy-commands.ts';
import type { PolicyActor, PolicyState } from '../../shared/domain/policy/policy-step.ts';
import type { Principal, StaffRole } from '../../shared/domain/directory/account.ts';
import { cityCodes } from '../../shared/city/codes.ts';
import { AccountId, UnitId } from '../../shared/domain/directory/ids.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { beijing } from './case-world.ts';

export const hub = UnitId.parse('qz-hub');
export const industryBureau = UnitId.parse('qz-gxj');
export const scienceBureau = UnitId.parse('qz-kjj');
export const policyRules = { hub, timeZone: 'Asia/Shanghai', codes: cityCodes };
const policyId = PolicyId.parse('01K5XQ3V0GAB3C5D7E9F1G3H5J');

const staff = (id: string, unitId: UnitId, ...roles: readonly StaffRole[]): Principal => ({
  id: AccountId.parse(id),
  memberships: [{ kind: 'staff', unitId, roles: [...roles], soleMember: false }],
});

/** Who makes policies: of the bureau that issues them, of another one, and of the hub. */
export const makers = {
  editor: staff('policy-editor-1', industryBureau, 'policyEditor'),
  colleague: staff('policy-editor-2', industryBureau, 'policyEditor'),
  approver: staff('policy-approver-1', industryBureau, 'policyApprover'),
  both: staff('policy-both', industryBureau, 'policyEditor', 'policyApprover'),
  hubEditor: staff('hub-editor', hub, 'policyEditor'),
  hubApprover: staff('hub-approver', hub, 'policyApprover'),
  stranger: staff('kjj-both', scienceBureau, 'policyEditor', 'policyApprover'),
  unitLead: staff('gxj-lead', industryBureau, 'unitLead'),
} as const;

/** What editors send of a policy like the samples. */
export const policyInput = {
  title: '泉州市工业企业技术改造设备投资补助实施细则（示例）',
  documentNumber: '泉工信规〔2026〕示01号',
  issuers: [
    { name: '泉州市工业和信息化局', unitId: industryBureau },
    { name: '泉州市财政局', unitId: null },
  ],
  issuedOn: '2026-09-15',
  validUntil: '2028-09-14',
  topics: ['技改', '设备'],
  summary: '对规上工业企业的技改项目，按实际设备投资的5%给予补助，单个项目最高200万元。',
  text: '第一条　为鼓励企业技术改造，制定本细则（示例）。',
  criteria: {
    all: [
      { clause: 'region', in: ['350500'] },
      { clause: 'industry', in: ['B', 'C', 'D'] },
      { clause: 'qualification', holds: 'ABOVE_SCALE_INDUSTRY' },
      { none: [{ clause: 'qualification', holds: 'SPECIAL_CREDIT_BAD' }] },
    ],
  },
  programmes: [
    {
      id: 'equipment',
      name: '技术改造设备投资补助',
      delivery: 'apply',
      windows: [{ opensOn: '2026-10-08', closesOn: '2026-11-30' }],
      documents: ['项目备案证明', '设备购置合同与发票清单'],
      benefit: '设备投资的5%，最高200万元',
    },
  ],
  attachments: [],
};

/** What a policy like the samples says. */
export function policyContent(changes: Readonly<Record<string, unknown>> = {}): PolicyContent {
  return PolicyContent.parse({ ...policyInput, ...changes });
}

export const morning = beijing('2026-09-24 09:00');

/** One command and who gives it, in the morning unless a time is given. */
export interface Given {
  readonly command: PolicyCommand;
  readonly by: PolicyActor;
  readonly at?: Instant;
}

/** The outcome of a command. */
export function decide(state: PolicyState | undefined, { command, by, at = morning }: Given) {
  return decidePolicy(policyId, state, command, by, at, policyRules);
}

/** The policy after these commands, all of which are carried out. */
export function policyAfter(...given: readonly Given[]): PolicyState {
  let state: PolicyState | undefined;
  for (const each of given) {
    const decided = decide(state, each);
    if (!decided.ok) throw new Error(`${each.command.name}: ${decided.refusal.tag}`);
    state = decided.value;
  }
  if (state === undefined) throw new Error('nothing was done');
  return state;
}

export const drafted: Given = { command: { name: 'draft', content: policyContent() }, by: makers.editor };
export const proposed: Given = { command: { name: 'propose' }, by: makers.editor };
export const approved: Given = { command: { name: 'approve', publishesAt: null }, by: makers.approver };
export const amended: Given = {
  command: { name: 'amend', content: policyContent({ validUntil: '2029-09-14' }) },
  by: makers.colleague,
};
/** A policy that was published at once. */
export const publishedNow = [drafted, proposed, approved] as const;
export const noon = beijing('2026-09-25 12:00');
/** The same, set for noon of the next day. */
export const setForNoon: Given = { command: { name: 'approve', publishesAt: noon }, by: makers.approver };
