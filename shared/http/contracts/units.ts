import * as z from 'zod';
import { UnitId } from '../../domain/directory/ids.ts';
import { UnitLevel } from '../../domain/directory/unit.ts';
import type { Bilingual } from '../bilingual.ts';
import type { Contract } from '../contract.ts';
import { noBody, noParams, unitParams } from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import { oneLine } from '../text-fields.ts';
import { UnitView } from '../views/directory-view.ts';

const administrators = { zh: '管理员', en: 'administrators' };
const bureau = {
  id: 'qz-zjj',
  name: { zh: '泉州市住房和城乡建设局', en: 'Quanzhou Housing and Urban-Rural Development Bureau' },
  level: 'department' as const,
  path: ['fj-province', 'qz-hub'],
  status: 'open' as const,
  mergedInto: null,
  covers: [],
  revision: 1,
};
const Name = z
  .strictObject({
    zh: oneLine(60).meta({ description: '中文名称 · Chinese name' }),
    en: oneLine(120).meta({ description: '英文名称 · English name' }),
  })
  .meta({ id: 'UnitName' });

const NewUnit = z
  .strictObject({
    id: UnitId.meta({ description: '单位编号，以后不变 · Its id, which never changes' }),
    name: Name,
    level: UnitLevel.extract(['department', 'county', 'station']).meta({
      description: '部门、县（市、区）、服务站 · Department, county or station',
    }),
    parent: UnitId.meta({ description: '上级单位 · The unit above it' }),
  })
  .meta({ id: 'NewUnit' });

export const createUnit: Contract<typeof noParams, typeof NewUnit, typeof UnitView> = {
  operationId: 'createUnit',
  command: null,
  summary: { zh: '新设单位', en: 'Create a unit' },
  description: {
    zh: '在一个正在使用的单位之下新设单位，随即可以分办给它。',
    en: 'Under a unit that is open; cases can be dispatched to it at once.',
  },
  may: administrators,
  params: noParams,
  body: NewUnit,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: UnitView, etag: true, location: true },
  failures: ['forbidden', 'unitExists', 'parentUnfit', 'keyReused'],
  examples: {
    body: { id: bureau.id, name: bureau.name, level: bureau.level, parent: 'qz-hub' },
    answer: bureau,
  },
};

/** The contract of what is done to a unit as it was read. */
function onUnit<Body extends z.ZodType>(
  contract: Pick<Contract<typeof unitParams, Body, typeof UnitView>, 'body' | 'examples'> & {
    readonly operationId: 'renameUnit' | 'closeUnit' | 'mergeUnits';
    readonly summary: Bilingual;
    readonly description: Bilingual;
    readonly failures: readonly ProblemTag[];
  },
): Contract<typeof unitParams, Body, typeof UnitView> {
  return {
    ...contract,
    command: null,
    may: administrators,
    params: unitParams,
    needs: { idempotencyKey: true, ifMatch: true, paging: false },
    success: { status: 200, view: UnitView, etag: true, location: false },
    failures: ['forbidden', 'notFound', 'unitNotOpen', ...contract.failures, 'keyReused'],
  };
}

const Renaming = z.strictObject({ name: Name }).meta({ id: 'UnitRenaming' });
const renamed = { zh: '泉州市住房和建设局', en: 'Quanzhou Housing and Construction Bureau' };

export const renameUnit = onUnit({
  operationId: 'renameUnit',
  summary: { zh: '更名', en: 'Rename a unit' },
  description: {
    zh: '编号和办件不变，以后的消息使用新名称。If-Match 为读到的单位。',
    en: 'Its id and its cases stay; news is told under the new name. If-Match names the unit that was read.',
  },
  body: Renaming,
  failures: [],
  examples: { body: { name: renamed }, answer: { ...bureau, name: renamed, revision: 2 } },
});

export const closeUnit = onUnit({
  operationId: 'closeUnit',
  summary: { zh: '撤销单位', en: 'Close a unit' },
  description: {
    zh: '没有未办结的办件和下级单位时可以撤销。撤销后不再接收办件和人员，历史办件保留。If-Match 为读到的单位。',
    en: 'Possible once it has neither open cases nor units below it. It then takes neither cases nor people; what it has done stays. If-Match names the unit that was read.',
  },
  body: noBody,
  failures: ['unitFixed', 'unitHasCases', 'unitHasUnits'],
  examples: { body: {}, answer: { ...bureau, status: 'closed', revision: 2 } },
});

const Merging = z
  .strictObject({ into: UnitId.meta({ description: '并入的单位 · The unit that goes on for it' }) })
  .meta({ id: 'UnitMerging' });

export const mergeUnits = onUnit({
  operationId: 'mergeUnits',
  summary: { zh: '合并单位', en: 'Merge a unit into another' },
  description: {
    zh: '人员转入另一单位，该单位的人员可以查看和办理被合并单位的办件；办件、历史和下级单位不变。中途中断时，再次请求即可继续。If-Match 为读到的单位。',
    en: 'Its people move to the other unit, whose people see and handle its cases; these, its history and the units below it stay. Where it stops in between, the same request goes on. If-Match names the unit that was read.',
  },
  body: Merging,
  failures: ['unitFixed', 'mergeTargetUnfit', 'tooManyMerged', 'tooManyMemberships'],
  examples: {
    body: { into: 'qz-zygh' },
    answer: { ...bureau, status: 'merged', mergedInto: 'qz-zygh', revision: 2 },
  },
});
