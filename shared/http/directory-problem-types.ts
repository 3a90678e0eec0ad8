import type { DirectoryRefusal } from '../domain/directory/refusals.ts';
import { administrationProblemTypes } from './administration-problem-types.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of those who change the directory: 409 where its entries stand in the way, 422 where the request does. */
export const directoryProblemTypes: Readonly<Record<DirectoryRefusal['tag'], ProblemType>> = {
  ...administrationProblemTypes,
  nameMissing: {
    status: 422,
    title: { zh: '缺少姓名', en: 'The name is missing' },
    detail: {
      zh: '登录系统没有提供您的姓名，请在 name 中填写。',
      en: 'The login does not say your name: give it in name.',
    },
    pointer: '/name',
  },
  emailMissing: {
    status: 422,
    title: { zh: '缺少电子邮箱', en: 'The e-mail address is missing' },
    detail: {
      zh: '登录系统没有提供您的电子邮箱，请在 email 中填写。',
      en: 'The login does not say your e-mail address: give it in email.',
    },
    pointer: '/email',
  },
  creditCodeIrregular: {
    status: 422,
    title: { zh: '统一社会信用代码不符合规则', en: 'The credit code breaks a rule' },
    detail: {
      zh: '{rule}（GB 32100）。营业执照上确为此代码的，请将 codeAsOnLicence 设为 true，由枢纽平台核实。',
      en: 'By GB 32100, {rule}. If the licence has it so, set codeAsOnLicence to true, and the hub verifies it.',
    },
    pointer: '/creditCode',
  },
  enterpriseHasPeople: {
    status: 409,
    title: { zh: '该企业已有管理人员', en: 'The enterprise has people already' },
    detail: {
      zh: '请联系本企业的管理人员，由其邀请您加入。',
      en: 'Ask those who manage the people of the enterprise for an invitation.',
    },
    pointer: '/creditCode',
  },
  claimPending: {
    status: 409,
    title: { zh: '您的认领正在核实', en: 'Your claim is being verified' },
    detail: {
      zh: '您已认领该企业，枢纽平台核实后将通知您。',
      en: 'You have claimed this enterprise; the hub tells you once it has verified it.',
    },
  },
  claimDecided: {
    status: 409,
    title: { zh: '该认领已经处理', en: 'The claim is decided' },
    detail: {
      zh: '该认领已通过或未通过核实，不能再次处理。',
      en: 'It was approved or rejected before and is not decided again.',
    },
  },
  ownClaim: {
    status: 403,
    title: { zh: '不能核实自己的认领', en: 'Nobody approves a claim of their own' },
    detail: { zh: '请由枢纽平台的其他工作人员核实。', en: 'Somebody else at the hub verifies it.' },
  },
  tooManyMemberships: {
    status: 409,
    title: { zh: '任职和所属企业过多', en: 'Too many memberships' },
    detail: {
      zh: '一个账号最多服务 20 家企业和单位。',
      en: 'One account serves at most 20 enterprises and units.',
    },
  },
  alreadyInvited: {
    status: 409,
    title: { zh: '该邮箱已有未处理的邀请', en: 'The address has an open invitation' },
    detail: {
      zh: '请等待对方接受，或者先撤销原邀请。',
      en: 'Wait until it is accepted, or withdraw it first.',
    },
    pointer: '/email',
  },
  tooManySubscriptions: {
    status: 409,
    title: { zh: '订阅过多', en: 'Too many subscriptions' },
    detail: {
      zh: '每人每企业最多 20 个订阅，每企业合计最多 100 个；请先取消不需要的。',
      en: 'A person may have 20 for each enterprise, and its people 100 together: end one first.',
    },
  },
  tooManyInvitations: {
    status: 409,
    title: { zh: '未处理的邀请太多', en: 'Too many open invitations' },
    detail: {
      zh: '最多同时有 20 个未处理的邀请，请先撤销不需要的邀请。',
      en: 'At most 20 are open at a time; withdraw those that are not needed.',
    },
  },
  invitationOver: {
    status: 409,
    title: { zh: '邀请已失效', en: 'The invitation is over' },
    detail: {
      zh: '邀请已被接受、撤销或超过有效期，请联系邀请人重新邀请。',
      en: 'It was accepted or withdrawn, or its time is over; ask for another.',
    },
  },
  alreadyAMember: {
    status: 409,
    title: { zh: '您已可以代表该企业', en: 'You act for the enterprise already' },
    detail: { zh: '无需再次接受邀请。', en: 'There is no need to accept an invitation.' },
  },
  lastManager: {
    status: 409,
    title: { zh: '企业至少要有一名管理人员', en: 'An enterprise has at least one manager' },
    detail: {
      zh: '请先将另一名人员设为管理人员。',
      en: 'Make somebody else a manager first.',
    },
  },
  removesThemselves: {
    status: 409,
    title: { zh: '不能移出自己', en: 'Nobody removes themselves' },
    detail: { zh: '需要离开企业时，请使用“退出企业”。', en: 'To leave an enterprise, use its departure.' },
  },
};
