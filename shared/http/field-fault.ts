import type * as z from 'zod';
import type { Bilingual } from './bilingual.ts';

/** The rules that a part of a request can break, with what is told about it; `{limit}` is the rule's own number or list. */
export const fieldRules = {
  required: { zh: '必须填写', en: 'is required' },
  type: { zh: '类型不对，应为 {limit}', en: 'has the wrong type; expected {limit}' },
  blank: { zh: '不能为空', en: 'must not be blank' },
  tooShort: { zh: '太短，至少 {limit} 个字符', en: 'is too short; at least {limit} characters' },
  tooLong: { zh: '太长，最多 {limit} 个字符', en: 'is too long; at most {limit} characters' },
  tooManyBytes: {
    zh: '太长，UTF-8 编码后最多 {limit} 字节',
    en: 'is too long; at most {limit} bytes of UTF-8',
  },
  tooFew: { zh: '太少，至少 {limit} 项', en: 'has too few entries; at least {limit}' },
  tooMany: { zh: '太多，最多 {limit} 项', en: 'has too many entries; at most {limit}' },
  tooSmall: { zh: '不能小于 {limit}', en: 'must be at least {limit}' },
  tooLarge: { zh: '不能大于 {limit}', en: 'must be at most {limit}' },
  characters: {
    zh: '含有控制字符、不可见字符或残缺的字符',
    en: 'contains control, invisible or broken characters',
  },
  choice: { zh: '只能是：{limit}', en: 'must be one of: {limit}' },
  format: { zh: '格式不对', en: 'has the wrong format' },
  unknownField: { zh: '没有这个字段', en: 'is not a known field' },
  duplicateField: { zh: '字段重复出现', en: 'appears more than once' },
  outsideNotice: {
    zh: '不在通知的年份内（可含上一年 12 月）',
    en: 'is not of the year of the notice, nor of the December before',
  },
  listedTwice: { zh: '日期重复', en: 'is listed twice' },
  outOfOrder: { zh: '日期没有按先后排列', en: 'is not in the order of dates' },
  wrongWeekday: { zh: '与日期不符', en: 'is not the weekday of the date' },
  resumesNothing: {
    zh: '周一至周五只有紧接放假之后恢复上班时才列出',
    en: 'a weekday is listed as worked only where work resumes after days off',
  },
  contradictsDays: { zh: '与 days 不一致', en: 'contradicts the days' },
  unknownCode: { zh: '没有这个代码', en: 'is not a code in use' },
  zoneElsewhere: { zh: '开发区不在该县（市、区）', en: 'is a zone of another county' },
  inFuture: { zh: '不能晚于今天', en: 'must not be later than today' },
  endsBeforeBegins: { zh: '早于开始日期', en: 'is earlier than the beginning' },
  retiredTag: { zh: '该资质已不再使用', en: 'is a qualification that is used no more' },
  emptyAny: { zh: '“任一”之下至少列一项', en: 'lists nothing of which one could hold' },
  emptyRange: { zh: '下限大于上限', en: 'begins after it ends' },
  openRange: { zh: '上限、下限至少填写一个', en: 'has neither a beginning nor an end' },
  neverMet: {
    zh: '条件相互矛盾，没有企业能够满足',
    en: 'contradicts itself; no enterprise can meet it',
  },
  spanOrCase: {
    zh: '须给出先后两个时刻，或者一个办件',
    en: 'takes two instants, the earlier one first, or else a case',
  },
  tooDeep: { zh: '嵌套太深，最多 {limit} 层', en: 'is nested too deeply; at most {limit} levels' },
} as const satisfies Record<string, Bilingual>;
type FieldRule = keyof typeof fieldRules;

/** Where in a request a fault lies: a JSON Pointer (RFC 6901) into the body, or the name of a parameter or header. */
export type FieldPlace =
  | { readonly pointer: string }
  | { readonly parameter: string }
  | { readonly header: string };

/** One thing that is wrong with a request. Never carries what was sent. */
export interface FieldFault {
  readonly at: FieldPlace;
  readonly rule: FieldRule;
  readonly limit?: string;
}

const maxFaults = 20;

/** The faults that zod found, each at the place that `placeOf` gives for its path; at most 20 of them. */
export function faultsOf(
  { issues }: z.core.$ZodError,
  placeOf: (path: readonly PropertyKey[]) => FieldPlace,
): readonly FieldFault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, placeOf)).slice(0, maxFaults);
}

/** The JSON Pointer (RFC 6901) of a path into the body; empty for the body itself. */
export function pointerTo(path: readonly PropertyKey[]): FieldPlace {
  return {
    pointer: path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''),
  };
}

function faultsOfIssue(
  issue: z.core.$ZodIssue,
  placeOf: (path: readonly PropertyKey[]) => FieldPlace,
): readonly FieldFault[] {
  const at = placeOf(issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return [
        issue.input === undefined ? { at, rule: 'required' } : { at, rule: 'type', limit: issue.expected },
      ];
    case 'too_big':
      return [{ at, rule: tooMuch(issue.origin), limit: String(issue.maximum) }];
    case 'too_small':
      return [{ at, rule: tooLittle(issue.origin), limit: String(issue.minimum) }];
    case 'invalid_value':
      return [
        issue.input === undefined
          ? { at, rule: 'required' }
          : { at, rule: 'choice', limit: issue.values.map(String).join(', ') },
      ];
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ at: placeOf([...issue.path, key]), rule: 'unknownField' }));
    case 'custom':
      return [customFault(at, issue.params)];
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
      return [{ at, rule: 'format' }];
  }
}

/** The fault of one of our own checks (text-fields.ts), which name the rule and its limit. */
function customFault(at: FieldPlace, params: Record<string, unknown> | undefined): FieldFault {
  const rule = params?.['rule'];
  const limit = params?.['limit'];
  const known = typeof rule === 'string' && isRule(rule) ? rule : 'format';
  return typeof limit === 'number' ? { at, rule: known, limit: String(limit) } : { at, rule: known };
}

function isRule(name: string): name is FieldRule {
  return Object.hasOwn(fieldRules, name);
}

function tooMuch(origin: string): FieldRule {
  if (origin === 'string') return 'tooLong';
  return origin === 'array' ? 'tooMany' : 'tooLarge';
}

function tooLittle(origin: string): FieldRule {
  if (origin === 'string') return 'tooShort';
  return origin === 'array' ? 'tooFew' : 'tooSmall';
}
