import { referenceFiles } from '../../shared/http/reference-files.ts';
import type { HttpFunction } from '../../shared/http/route.ts';
import type { FunctionSpec, TableAccess } from '../function-spec.ts';

/** A command: one BatchGetItem, and one transaction of puts (DESIGN §4); the calendar's head and notices now and then. */
const command: TableAccess = { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'], indexes: [] };

const usual = { memoryMb: 512, timeoutSeconds: 10 } as const;

/** The functions behind the HTTP API, and the least that each needs. */
export const httpFunctions: Readonly<Record<HttpFunction, FunctionSpec>> = {
  intake: {
    ...usual,
    name: 'intake',
    errorImpact: {
      zh: '企业无法提交、补充或撤回信件，服务站和枢纽平台无法代录。',
      en: 'Enterprises cannot write, supplement or withdraw letters, and no office can enter one for them.',
    },
    // A new letter counts up how many its writer has handed in, in the same transaction.
    table: { ...command, actions: [...command.actions, 'UpdateItem'] },
  },
  dispatch: {
    ...usual,
    name: 'dispatch',
    errorImpact: {
      zh: '枢纽平台无法分办和督办，单位无法签收、退办或指定专人；办理期限照常计算。',
      en: 'The hub cannot dispatch or urge and units cannot accept, return or designate, while the deadlines run on.',
    },
    table: command,
  },
  replies: {
    ...usual,
    name: 'replies',
    errorImpact: {
      zh: '工作人员无法登记联系、起草或发出答复、报送进展或回复督办；办理期限照常计算。',
      en: 'Staff cannot log contacts, draft or release answers, report progress or reply when urged, while the deadlines run on.',
    },
    table: command,
  },
  cases: {
    ...usual,
    name: 'cases',
    errorImpact: {
      zh: '企业和工作人员无法查看办件、时间线、期限和待办列表。',
      en: 'Enterprises and staff cannot see cases, timelines, deadlines and queues.',
    },
    table: {
      actions: ['GetItem', 'Query'],
      putsBelow: 'TRACES#',
      indexes: ['byHolder', 'byCounty', 'byEnterprise', 'byEntry', 'byLateness', 'byReader'],
    },
  },
  inbox: {
    ...usual,
    name: 'inbox',
    errorImpact: {
      zh: '企业和工作人员无法查看工作台消息。',
      en: 'Enterprises and staff cannot see the notices in their inbox.',
    },
    table: { actions: ['Query', 'UpdateItem'], indexes: [] },
  },
  directory: {
    ...usual,
    name: 'directory',
    errorImpact: {
      zh: '无法读取单位和人员目录：不能选择分办单位，不能指定专人。',
      en: 'Units and people cannot be looked up, so nobody can choose where to dispatch or whom to designate.',
    },
    table: { actions: ['GetItem', 'Query'], indexes: ['byParent'] },
  },
  calendar: {
    ...usual,
    name: 'calendar',
    errorImpact: {
      zh: '无法查看、录入或更正放假通知；期限仍按现行工作日历计算。',
      en: 'Notices of holidays cannot be seen, loaded or corrected; deadlines count by the calendar as it is.',
    },
    table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  accounts: {
    ...usual,
    name: 'accounts',
    errorImpact: {
      zh: '新用户无法开立账号，企业无法认领，企业人员无法邀请、移出或退出。',
      en: 'New people cannot open an account, enterprises cannot be claimed, and their people cannot be invited, removed or leave.',
    },
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
      indexes: [],
    },
  },
  administration: {
    ...usual,
    name: 'administration',
    errorImpact: {
      zh: '管理员无法新设、更名、合并、撤销单位，无法增减人员和变更角色，单位无法指定代理人；办件不受影响。',
      en: 'Administrators cannot create, rename, merge or close units or change their people, and units cannot appoint deputies; cases are not affected.',
    },
    // A merger moves the people of a unit one after the other.
    timeoutSeconds: 25,
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
      indexes: ['byHolder', 'byParent'],
    },
  },
  sending: {
    ...usual,
    name: 'sending',
    errorImpact: {
      zh: '管理员无法查看邮件发送情况和停发的邮箱，无法恢复发信；发送本身不受影响。',
      en: 'Administrators cannot see how mails fare, release addresses or resume mails; sending itself is not affected.',
    },
    // A resumption changes only what the pause holds still.
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'],
      indexes: ['bySuppression'],
    },
  },
  profiles: {
    ...usual,
    // A table of 300 lines takes its time.
    timeoutSeconds: 29,
    name: 'profiles',
    errorImpact: {
      zh: '企业画像无法查看和填写，新填写的信息不能用于政策匹配；已有的匹配不受影响。',
      en: 'Profiles can be neither read nor filled in, so what is new about an enterprise brings no policies; matches made before are not affected.',
    },
    // A copy in the audience moves with the region, the industry and the qualifications.
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
      indexes: [],
    },
  },
  attachments: {
    ...usual,
    name: 'attachments',
    errorImpact: {
      zh: '无法上传新的附件，也无法下载已有的附件；写信和答复不受影响。',
      en: 'Attachments can be neither uploaded nor downloaded; letters and answers without new ones are not affected.',
    },
    table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  inbound: {
    ...usual,
    name: 'inbound',
    errorImpact: {
      zh: '省级平台和 12345 转来的信件无法登记；对方平台应稍后重发。',
      en: 'Letters that the provincial platform and 12345 pass on are not taken in; the platforms are to send them again.',
    },
    table: command,
  },
  applications: {
    ...usual,
    name: 'applications',
    errorImpact: {
      zh: '企业无法填报或查看申报情况，已申报的企业可能仍收到申报提醒。',
      en: 'Enterprises can neither say nor see how far they are with programmes; who has applied may still be reminded.',
    },
    table: { actions: ['BatchGetItem', 'GetItem', 'PutItem', 'Query'], indexes: [] },
  },
  pushes: {
    ...usual,
    name: 'pushes',
    errorImpact: {
      zh: '企业无法查看工作台的政策，无法更改订阅和推送设置；推送和邮件不受影响。',
      en: 'Enterprises cannot see the policies in their workbenches or change what they subscribe to; pushes and mails go on.',
    },
    table: {
      actions: [
        'BatchGetItem',
        'ConditionCheckItem',
        'DeleteItem',
        'GetItem',
        'PutItem',
        'Query',
        'UpdateItem',
      ],
      indexes: [],
    },
  },
  integrators: {
    ...usual,
    name: 'integrators',
    errorImpact: {
      zh: '无法登记、更改集成方，无法查看发送记录和重放；已登记的照常接收。',
      en: 'Integrators cannot be registered or changed, and deliveries neither seen nor replayed; those registered are told as before.',
    },
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'GetItem', 'PutItem', 'Query'],
      indexes: [],
    },
  },
  unsubscribe: {
    ...usual,
    name: 'unsubscribe',
    errorImpact: {
      zh: '邮件中的退订链接打不开，退订不了政策邮件。',
      en: 'Links in mails about policies do not open, so nobody can unsubscribe by them.',
    },
    table: { actions: ['BatchGetItem', 'PutItem', 'Query', 'UpdateItem'], indexes: [] },
  },
  policies: {
    ...usual,
    name: 'policies',
    errorImpact: {
      zh: '无法起草、审批、公布、修订、撤回或解读政策；已公布的政策照常可查。',
      en: 'Policies cannot be drafted, approved, published, amended, withdrawn or interpreted; what is published stays readable.',
    },
    table: {
      actions: ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query'],
      indexes: [],
    },
  },
  audience: {
    ...usual,
    name: 'audience',
    errorImpact: {
      zh: '无法预览适用条件覆盖的企业，无法查看政策送达情况；政策的推送不受影响。',
      en: 'Nobody sees whom criteria would reach or how far a policy was delivered; pushes of policies are not affected.',
    },
    // A preview looks at thousands of profiles.
    timeoutSeconds: 29,
    table: { actions: ['GetItem', 'Query'], indexes: [] },
  },
  library: {
    ...usual,
    name: 'library',
    errorImpact: {
      zh: '政策库和订阅源无法打开；推送和办件不受影响。',
      en: 'The library of policies and its feed do not open; pushes and cases are not affected.',
    },
    table: { actions: ['GetItem', 'Query'], indexes: [] },
  },
  reference: {
    name: 'reference',
    errorImpact: {
      zh: '接口文档无法打开，未知路径得不到说明；办件不受影响。',
      en: 'The reference of the API does not open and unknown paths get no explanation; cases are not affected.',
    },
    memoryMb: 256,
    timeoutSeconds: 5,
    files: referenceFiles,
  },
};
