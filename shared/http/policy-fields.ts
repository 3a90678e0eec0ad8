import * as z from 'zod';
import { AttachmentId } from '../domain/attachment/attachment.ts';
import { UnitId } from '../domain/directory/ids.ts';
import { Criteria } from '../domain/policy/criteria.ts';
import { PolicyContent, Programme, Topic } from '../domain/policy/policy.ts';
import { CivilDate } from '../domain/time/civil-date.ts';
import { lines, oneLine } from './text-fields.ts';

/** A topic as it is typed. */
export const topic = oneLine(20)
  .pipe(Topic)
  .meta({ minLength: 1, maxLength: 20, pattern: String.raw`^[^#\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$` });

const content = PolicyContent.unwrap().shape;
const programme = Programme.unwrap().shape;

const ProgrammeInput = z
  .strictObject({
    id: programme.id,
    name: oneLine(120),
    delivery: programme.delivery.meta({
      description: '`apply` 需申报，`noApplication` 免申即享 · Applied for, or paid without being asked for',
    }),
    windows: programme.windows.meta({ description: '申报期，起止日都在内 · Both days belong to a window' }),
    documents: z.array(oneLine(120)).max(30).meta({ description: '申报材料 · What is handed in' }),
    benefit: oneLine(500).meta({ description: '支持标准 · What one gets' }),
  })
  .meta({ id: 'ProgrammeInput' });

const fields = {
  title: oneLine(200),
  documentNumber: content.documentNumber.meta({
    description:
      '发文字号，如 泉工信规〔2026〕1号：六角括号，序号不加“第”、不编虚位 · Such as 泉工信规〔2026〕1号: six-cornered brackets, neither 第 nor leading zeros',
  }),
  issuers: z
    .array(z.strictObject({ name: oneLine(60), unitId: UnitId.nullable() }))
    .min(1)
    .max(8)
    .meta({
      description:
        '发文机关，主办的在前；在本平台没有单位的，unitId 为 null · Who issues it, the first answers questions; unitId is null without a unit here',
    }),
  issuedOn: CivilDate.meta({ description: '成文日期 · The day of its issue' }),
  validUntil: CivilDate.nullable().meta({
    description:
      '有效期的最后一天；null 为长期 · The last day on which it is in force; null: until further notice',
  }),
  topics: z.array(topic).min(1).max(8),
  summary: lines(1000),
  text: lines(30_000).meta({ description: '正文 · The text' }),
  criteria: Criteria,
  programmes: z.array(ProgrammeInput).max(20).default([]),
  attachments: z.array(AttachmentId).max(10).default([]).meta({
    description:
      '附件：POST /attachments 给出的编号，或政策已有的附件 · What POST /attachments gave, or what the policy has already',
  }),
};

/** What a policy says, as its editors write it. */
export const PolicyInput = z.strictObject(fields).meta({ id: 'PolicyInput' });
