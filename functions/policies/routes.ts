import { askTestMail, type TestMailDeps } from '../../shared/app/ask-test-mail.ts';
import { commandPolicy, type PolicyDeps } from '../../shared/app/command-policy.ts';
import {
  listPolicies,
  listPolicyChanges,
  type PolicyReadDeps,
  readPolicy,
  readPolicyFile,
} from '../../shared/app/read-policies.ts';
import { accepted } from '../../shared/domain/result.ts';
import { atTime } from '../../shared/domain/time/instant.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindFilteredList, bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/policies.ts';
import * as reading from '../../shared/http/contracts/policy-reading.ts';
import { sendTestMail } from '../../shared/http/contracts/test-mail.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showPolicy, showPolicyCard } from '../../shared/http/views/show-policy.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';
import { bindPolicyCommand, shownPolicy } from '../../shared/runtime/bind-policy-command.ts';

type Deps = PolicyDeps & PolicyReadDeps & TestMailDeps;

/** The making of policies, by the people of the units that issue them. */
export function policiesRoutes(deps: Deps): BoundRoutes<'policies'> {
  const { timeZone } = deps.policyRules;
  return {
    draftPolicy: bindPost(contracts.draftPolicy, async (_params, content, intent) => {
      const policy = shownPolicy(
        await commandPolicy(deps, attemptOf(intent), undefined, { name: 'draft', content }),
      );
      if (!policy.ok) return policy;
      return accepted({ ...policy.value, location: `/policies/${policy.value.view.id}` });
    }),
    changeDraft: bindPolicyCommand(deps, contracts.changeDraft, (content) => ({ name: 'redraft', content })),
    discardDraft: bindPolicyCommand(deps, contracts.discardDraft, () => ({ name: 'discard' })),
    amendPolicy: bindPolicyCommand(deps, contracts.amendPolicy, (content) => ({ name: 'amend', content })),
    proposePolicy: bindPolicyCommand(deps, contracts.proposePolicy, () => ({ name: 'propose' })),
    sendPolicyBack: bindPolicyCommand(deps, contracts.sendPolicyBack, ({ reason }) => ({
      name: 'sendBack',
      reason,
    })),
    approvePolicy: bindPolicyCommand(deps, contracts.approvePolicy, ({ publishes }) => ({
      name: 'approve',
      publishesAt: publishes && atTime(publishes.on, publishes.at, timeZone),
    })),
    cancelPublication: bindPolicyCommand(deps, contracts.cancelPublication, () => ({
      name: 'cancelPublication',
    })),
    withdrawPolicy: bindPolicyCommand(deps, contracts.withdrawPolicy, ({ reason }) => ({
      name: 'withdraw',
      reason,
    })),
    interpretPolicy: bindPolicyCommand(deps, contracts.interpretPolicy, (interpretation) => ({
      name: 'interpret',
      interpretation,
    })),
    sendTestMail: bindPost(sendTestMail, async ({ policyId }, _body, intent) => {
      const asked = await askTestMail(deps, attemptOf(intent), policyId);
      return asked.ok ? accepted({ view: asked.value }) : asked;
    }),
    getPolicy: bindRead(reading.getPolicy, async ({ policyId }, caller) => {
      const policy = await readPolicy(deps, caller, policyId);
      if (!policy.ok) return policy;
      return accepted({ view: showPolicy(policy.value), acts: policy.value.header.revision });
    }),
    listPolicyChanges: bindList(reading.listPolicyChanges, async ({ policyId }, page, caller) => {
      const changes = await listPolicyChanges(deps, caller, policyId, page);
      if (!changes.ok) return changes;
      return accepted({ view: { items: changes.value.items }, next: changes.value.next });
    }),
    getPolicyAttachment: bindRead(reading.getPolicyAttachment, async (params, caller) => {
      const link = await readPolicyFile(deps, caller, params);
      return link.ok ? accepted({ view: link.value }) : link;
    }),
    listUnitPolicies: bindFilteredList(
      reading.listUnitPolicies,
      async ({ unitId }, { standing }, page, caller) => {
        const found = await listPolicies(deps, caller, { unitId, standing }, page);
        if (!found.ok) return found;
        const { items, next } = found.value;
        return accepted({ view: { items: items.map((header) => showPolicyCard(header)) }, next });
      },
    ),
  };
}
