import { sendPolicyMails } from '../../shared/app/send-policy-mails.ts';
import { policyMailerDeps } from '../../shared/runtime/composition/policy-mailer.ts';
import { scheduledHandler } from '../../shared/runtime/scheduled-handler.ts';

const deps = policyMailerDeps();

export const handler = scheduledHandler(async ({ millisLeft }) =>
  sendPolicyMails(deps, () => millisLeft() <= 0),
);
