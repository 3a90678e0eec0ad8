import type { PolicyProblem } from '../domain/policy/policy-refusals.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of commands on policies. */
export const policyProblemTypes: Readonly<Record<PolicyProblem['tag'], ProblemType>> = {
  policyStanding: {
    status: 409,
    title: { zh: '政策的状态不允许这样做', en: 'The policy does not stand so that this can be done' },
    detail: {
      zh: '政策现为“{standing}”；这一操作只能在“{allowed}”时进行。',
      en: 'It is {standing}; this is done to one that is {allowed}.',
    },
  },
  ownPolicy: {
    status: 403,
    title: { zh: '不能批准自己起草或提交的政策', en: 'Nobody approves what they wrote or proposed' },
    detail: { zh: '请由另一位审批人批准。', en: 'Another approver approves it.' },
  },
  validityOver: {
    status: 422,
    title: { zh: '有效期已过', en: 'Its validity is over' },
    detail: {
      zh: '到公布时政策已过有效期，请修改有效期。',
      en: 'It would be over when it is published: change its last day.',
    },
  },
  publishesInThePast: {
    status: 422,
    title: { zh: '公布时间已过', en: 'The minute of publication is over' },
    detail: {
      zh: '请选择以后的时间；立即公布的不必填写。',
      en: 'Set a later one, or none to publish at once.',
    },
    pointer: '/publishes',
  },
  publishesTooLate: {
    status: 422,
    title: { zh: '公布时间太晚', en: 'The minute of publication is too late' },
    detail: {
      zh: '公布时间最多提前一年设定；修订须在现行版本有效期内公布。',
      en: 'At most a year ahead; an amendment is published while what it amends is in force.',
    },
    pointer: '/publishes',
  },
  programmeTwice: {
    status: 422,
    title: { zh: '申报项目编号重复', en: 'Two programmes have one id' },
    detail: { zh: '每个申报项目使用不同的编号。', en: 'Give each programme an id of its own.' },
  },
  windowReversed: {
    status: 422,
    title: { zh: '申报期截止早于开始', en: 'The window closes before it opens' },
    detail: { zh: '请核对申报期的起止日期。', en: 'Check the days of the window.' },
  },
  validityBeforeIssue: {
    status: 422,
    title: { zh: '有效期早于成文日期', en: 'Its last day comes before its issue' },
    detail: { zh: '请核对成文日期和有效期。', en: 'Check issuedOn and validUntil.' },
  },
  documentNumberTaken: {
    status: 409,
    title: { zh: '发文字号已被另一份政策使用', en: 'Another policy has this document number' },
    detail: {
      zh: '本市已有政策以此发文字号公布或获批待公布；请核对发文字号，内容有变动的请修订原政策。',
      en: 'A policy of the city is published under it, or approved to be: check documentNumber, or amend that policy.',
    },
    pointer: '/documentNumber',
  },
};

/** What an operation that takes what a policy says can answer besides. */
export const contentProblems = [
  'programmeTwice',
  'windowReversed',
  'validityBeforeIssue',
  'documentNumberTaken',
] as const;
