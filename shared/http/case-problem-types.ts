import type { PersonsRefusal } from '../domain/case/refusals.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of decide(): 409 where the case stands in the way, 422 where the request does, 403 where the person does. */
export const caseProblemTypes: Readonly<Record<PersonsRefusal['tag'], ProblemType>> = {
  wrongStatus: {
    status: 409,
    title: { zh: '办件的状态不允许这一操作', en: 'The status of the case does not allow this' },
    detail: {
      zh: '办件现为“{status}”，不能{command}；只有在这些状态下可以：{allowed}。',
      en: 'The case is {status}; to {command} is possible only while it is {allowed}.',
    },
  },
  kindUnchanged: {
    status: 409,
    title: { zh: '类型没有变化', en: 'The kind is unchanged' },
    detail: { zh: '办件已经是这一类型。', en: 'The case is of that kind already.' },
    pointer: '/kind',
  },
  deadlineMayNotMoveLater: {
    status: 409,
    title: { zh: '期限不能推后', en: 'The deadline may not move later' },
    detail: {
      zh: '只有从未分办、且未逾期的来信，才能改为期限更长的类型。',
      en: 'Only a letter that was never dispatched and is not late may become a kind with a longer limit.',
    },
    pointer: '/kind',
  },
  supervisorMustDispatch: {
    status: 403,
    title: { zh: '须由枢纽平台负责人分办', en: 'A hub supervisor must dispatch it' },
    detail: {
      zh: '办件已被退办两次，由枢纽平台负责人决定承办单位。',
      en: 'The case was returned twice; a hub supervisor decides who takes it.',
    },
  },
  unitUnknown: {
    status: 422,
    title: { zh: '没有这个单位', en: 'No such unit' },
    detail: { zh: '请从单位目录中选择。', en: 'Choose it from the directory of units.' },
  },
  unitTwice: {
    status: 422,
    title: { zh: '单位重复', en: 'A unit is named twice' },
    detail: {
      zh: '一个单位不能既主办又协办，也不能重复协办。',
      en: 'A unit is either lead or assisting, and named once.',
    },
  },
  unitOutsideSubtree: {
    status: 422,
    title: { zh: '单位不在您的下级之中', en: 'The unit is not below yours' },
    detail: {
      zh: '只能分办给现在持有办件的单位的下级单位。',
      en: 'A case is dispatched to units below the one that holds it.',
    },
  },
  unitClosed: {
    status: 409,
    title: { zh: '单位已撤销或合并', en: 'The unit is closed or merged' },
    detail: {
      zh: '不能再分办给这个单位；已合并的，请分办给承接它的单位。',
      en: 'It takes no more cases; of a merged one, dispatch to the unit with which it goes on.',
    },
  },
  tooManyAssisting: {
    status: 422,
    title: { zh: '协办单位太多', en: 'Too many assisting units' },
    detail: { zh: '已超过本市规定的协办单位数。', en: 'The city allows fewer assisting units on one case.' },
    pointer: '/assisting',
  },
  caseIsBound: {
    status: 409,
    title: { zh: '办件不能再退办', en: 'The case may not be returned again' },
    detail: {
      zh: '枢纽平台负责人已作出分办决定，承办单位须办理。',
      en: 'A hub supervisor has decided; the unit handles it.',
    },
  },
  acceptLimitPassed: {
    status: 409,
    title: { zh: '退办时限已过', en: 'The time to return it is over' },
    detail: { zh: '退办须在签收时限之前提出。', en: 'A return comes before the limit to accept.' },
  },
  notAMember: {
    status: 422,
    title: { zh: '此人不是本单位的经办人员', en: 'Not a member of the unit' },
    detail: {
      zh: '请从本单位人员中指定经办人。',
      en: 'Designate one of the people of the unit that holds the case.',
    },
    pointer: '/handler',
  },
  contactOutsideCase: {
    status: 422,
    title: { zh: '联系时间不对', en: 'The time of the contact is wrong' },
    detail: {
      zh: '联系时间应在收到来信之后、现在之前。',
      en: 'A contact lies between the receipt of the letter and now.',
    },
    pointer: '/contactedAt',
  },
  answerMissing: {
    status: 422,
    title: { zh: '缺少答复内容', en: 'The answer is missing' },
    detail: {
      zh: '枢纽平台直接答复时，请填写 answer。',
      en: 'When the hub answers at once, answer carries the text.',
    },
    pointer: '/answer',
  },
  answerNotDrafted: {
    status: 422,
    title: { zh: '答复须先由经办人拟写', en: 'The answer is released as it was drafted' },
    detail: {
      zh: '单位发出的是经办人拟写的答复，请勿填写 answer；需要修改时请退回修改。',
      en: 'A unit releases its draft: leave answer out, and send the draft back if it needs a change.',
    },
    pointer: '/answer',
  },
  draftMissing: {
    status: 409,
    title: { zh: '还没有拟写的答复', en: 'There is no draft' },
    detail: { zh: '请先由经办人拟写答复。', en: 'The handler drafts the answer first.' },
  },
  ownDraft: {
    status: 403,
    title: { zh: '不能审核自己拟写的答复', en: 'Nobody releases a draft of their own' },
    detail: {
      zh: '请由本单位另一位负责人发出答复。',
      en: 'Another lead of the unit releases it.',
    },
  },
  contactMissing: {
    status: 409,
    title: { zh: '还没有联系企业', en: 'The enterprise has not been contacted' },
    detail: {
      zh: '答复之前须登记与企业的联系，或在 contactWaiver 中说明未联系的原因。',
      en: 'Log a contact before the answer, or give the reason for none in contactWaiver.',
    },
  },
  latenessReasonMissing: {
    status: 422,
    title: { zh: '缺少逾期原因', en: 'The reason for lateness is missing' },
    detail: {
      zh: '办件已逾期，请在 latenessReason 中说明逾期原因。',
      en: 'The case is late: say why in latenessReason.',
    },
    pointer: '/latenessReason',
  },
  tooManyAttachments: {
    status: 422,
    title: { zh: '附件太多', en: 'Too many attachments' },
    detail: {
      zh: '一封来信连同补充说明最多 10 个附件。',
      en: 'A letter has at most 10 attachments, supplements included.',
    },
    pointer: '/attachments',
  },
  notLate: {
    status: 409,
    title: { zh: '办件没有逾期', en: 'The case is not late' },
    detail: {
      zh: '只有逾期的办件才需要报送办理进展。',
      en: 'Progress reports are for cases that are late.',
    },
  },
  notUrged: {
    status: 409,
    title: { zh: '没有待回复的督办', en: 'No urge awaits a reply' },
    detail: { zh: '督办已经回复，或者没有督办。', en: 'It was replied to already, or nobody has urged.' },
  },
  policyOnlyConsulted: {
    status: 422,
    title: { zh: '只有咨询可以指明政策', en: 'Only a consultation names a policy' },
    detail: {
      zh: '要问政策，请选“咨询”；建议、诉求请不要填写 policyId。',
      en: 'To ask about a policy, choose consultation; leave policyId out of suggestions and appeals.',
    },
    pointer: '/policyId',
  },
};
