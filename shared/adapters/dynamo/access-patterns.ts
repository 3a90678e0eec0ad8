import { addressAccessPatterns } from './address-access-patterns.ts';
import { calendarAccessPatterns } from './calendar-access-patterns.ts';
import { caseAccessPatterns } from './case-access-patterns.ts';
import { directoryAccessPatterns } from './directory-access-patterns.ts';
import { inboundAccessPatterns } from './inbound-access-patterns.ts';
import { messageAccessPatterns } from './message-access-patterns.ts';
import { policyMailAccessPatterns } from './policy-mail-access-patterns.ts';
import { policyAccessPatterns } from './policy-access-patterns.ts';
import { pushAccessPatterns } from './push-access-patterns.ts';
import { profileAccessPatterns } from './profile-access-patterns.ts';
import { timerAccessPatterns } from './timer-access-patterns.ts';
import { profileAskAccessPatterns } from './profile-ask-access-patterns.ts';
import { reminderAccessPatterns } from './reminder-access-patterns.ts';
import { applicationAccessPatterns } from './application-access-patterns.ts';
import { uploadAccessPatterns } from './upload-access-patterns.ts';
import { webhookAccessPatterns } from './webhook-access-patterns.ts';
import { traceAccessPatterns } from './trace-access-patterns.ts';

/** Every way in which the table is asked and written (DESIGN §6); there is no Scan among them. */
export const accessPatterns = [
  ...caseAccessPatterns,
  ...traceAccessPatterns,
  ...directoryAccessPatterns,
  ...profileAccessPatterns,
  ...messageAccessPatterns,
  ...policyMailAccessPatterns,
  ...addressAccessPatterns,
  ...timerAccessPatterns,
  ...calendarAccessPatterns,
  ...uploadAccessPatterns,
  ...pushAccessPatterns,
  ...inboundAccessPatterns,
  ...applicationAccessPatterns,
  ...policyAccessPatterns,
  ...profileAskAccessPatterns,
  ...reminderAccessPatterns,
  ...webhookAccessPatterns,
] as const;

export type AccessPatternId = (typeof accessPatterns)[number]['id'];
