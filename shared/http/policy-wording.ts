import type { PolicyStanding } from '../domain/policy/policy-standing.ts';
import type { Bilingual } from './bilingual.ts';

/** How far a policy is, in words. */
export const standingWording: Readonly<Record<PolicyStanding, Bilingual>> = {
  draft: { zh: '起草中', en: 'being drafted' },
  proposed: { zh: '待审批', en: 'proposed' },
  approved: { zh: '待公布', en: 'approved' },
  published: { zh: '已公布', en: 'published' },
  amending: { zh: '修订中', en: 'being amended' },
  amendmentProposed: { zh: '修订待审批', en: 'under a proposed amendment' },
  amendmentApproved: { zh: '修订待公布', en: 'under an approved amendment' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  expired: { zh: '已失效', en: 'expired' },
  discarded: { zh: '已作废', en: 'discarded' },
};
