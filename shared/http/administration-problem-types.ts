import type { AdministrationRefusal } from '../domain/directory/refusals.ts';
import type { ProblemType } from './problem-type.ts';

/** The refusals of those who manage units, their people and deputies. */
export const administrationProblemTypes: Readonly<
  Record<Exclude<AdministrationRefusal['tag'], 'tooManyMemberships'>, ProblemType>
> = {
  unitExists: {
    status: 409,
    title: { zh: '单位编号已被使用', en: 'There is a unit of that id' },
    detail: { zh: '请另选编号；编号不会重复使用。', en: 'Choose another: ids are never used again.' },
    pointer: '/id',
  },
  parentUnfit: {
    status: 422,
    title: { zh: '上级单位不合适', en: 'The unit cannot stand there' },
    detail: {
      zh: '上级须是正在使用的单位：部门设在枢纽平台或县（市、区）之下，县（市、区）设在枢纽平台之下，服务站设在县（市、区）或部门之下。',
      en: 'It stands under an open unit: a department under the hub or a county, a county under the hub, a station under a county or a department.',
    },
    pointer: '/parent',
  },
  unitFixed: {
    status: 409,
    title: { zh: '省级平台和枢纽平台不能撤销或合并', en: 'The province and the hub stay' },
    detail: {
      zh: '只有部门、县（市、区）和服务站可以撤销或合并。',
      en: 'Departments, counties and stations are closed and merged.',
    },
  },
  unitNotOpen: {
    status: 409,
    title: { zh: '单位已撤销或合并', en: 'The unit is closed or merged' },
    detail: {
      zh: '已撤销或合并的单位不再变更，也不再增加人员和代理人。',
      en: 'It changes no more, and gets no more people or deputies.',
    },
  },
  unitHasCases: {
    status: 409,
    title: { zh: '单位还有未办结的办件', en: 'The unit has open cases' },
    detail: {
      zh: '请先办结或改派这些办件，或者将单位并入另一单位。',
      en: 'Have them answered or recalled first, or merge the unit into another.',
    },
  },
  unitHasUnits: {
    status: 409,
    title: { zh: '单位还有下级单位', en: 'There are units below it' },
    detail: { zh: '请先撤销或合并下级单位。', en: 'Close or merge those first.' },
  },
  mergeTargetUnfit: {
    status: 422,
    title: { zh: '不能并入这个单位', en: 'The unit cannot be merged into that one' },
    detail: {
      zh: '请选择另一个正在使用的部门、县（市、区）或服务站，且不在被合并单位之下。',
      en: 'Choose another open department, county or station that does not stand below it.',
    },
    pointer: '/into',
  },
  tooManyMerged: {
    status: 409,
    title: { zh: '并入的单位过多', en: 'Too many units are merged into it' },
    detail: { zh: '一个单位最多承接 10 个单位。', en: 'A unit goes on for at most ten others.' },
    pointer: '/into',
  },
  personUnknown: {
    status: 422,
    title: { zh: '没有这个账号', en: 'No such account' },
    detail: {
      zh: '请核对账号编号；本人首次登录并登记信息后才有账号。',
      en: 'Compare the id; people have an account once they have signed in and given their data.',
    },
    pointer: '/accountId',
  },
  alreadyOnStaff: {
    status: 409,
    title: { zh: '该人员已在本单位', en: 'The person works in the unit already' },
    detail: { zh: '需要变更角色时，请使用“变更角色”。', en: 'To give them other roles, change these.' },
    pointer: '/accountId',
  },
  ownPost: {
    status: 403,
    title: { zh: '不能变更自己的身份', en: 'Nobody changes their own post' },
    detail: { zh: '请由另一名管理员办理。', en: 'Another administrator does that.' },
  },
  roleElsewhere: {
    status: 422,
    title: { zh: '该角色不属于这个单位', en: 'The unit has no such role' },
    detail: {
      zh: '枢纽坐席和枢纽主管只设在枢纽平台，经办人和单位负责人设在其他单位。',
      en: 'Clerks and supervisors work in the hub, handlers and leads in all other units.',
    },
    pointer: '/roles',
  },
  auditorApart: {
    status: 409,
    title: { zh: '审计人员不能兼任其他角色', en: 'Who audits has no other role' },
    detail: {
      zh: '审计须与其他岗位分离。',
      en: 'Auditing is kept apart from everything that is audited.',
    },
  },
  notStoodInFor: {
    status: 422,
    title: { zh: '被代理人没有可以代理的岗位', en: 'The person has no post that is stood in for' },
    detail: {
      zh: '被代理人须在本单位任经办人、单位负责人、枢纽坐席、枢纽主管、市领导或督办人员。',
      en: 'Handlers, leads, clerks, supervisors, leaders and overseers of the unit are stood in for.',
    },
    pointer: '/actsFor',
  },
  deputyUnfit: {
    status: 422,
    title: { zh: '该人员不能担任代理人', en: 'The person cannot stand in' },
    detail: {
      zh: '单位负责人只能指定本单位的其他人员；管理员也可以指定其他单位的工作人员。',
      en: 'A lead appoints one of the other people of the unit; an administrator, anybody on the staff of a unit.',
    },
    pointer: '/accountId',
  },
  periodUnfit: {
    status: 422,
    title: { zh: '代理期不合适', en: 'The period does not fit' },
    detail: {
      zh: '代理期最后一天不能早于第一天和今天，也不能晚于今天之后 366 天。',
      en: 'Its last day is neither before the first day or today, nor more than 366 days ahead.',
    },
    pointer: '/untilOn',
  },
  alreadyDeputy: {
    status: 409,
    title: { zh: '该人员已是其代理人', en: 'The person stands in already' },
    detail: { zh: '需要变更代理期时，请先结束原代理。', en: 'For another period, end this one first.' },
    pointer: '/accountId',
  },
};
