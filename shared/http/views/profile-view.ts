import * as z from 'zod';
import { Verdict } from '../../domain/policy/explanation.ts';
import { EnterpriseId } from '../../domain/directory/ids.ts';
import { QualificationTag } from '../../domain/profile/codes.ts';
import { profileFields, ProfileSource, Qualification, valueSchemas } from '../../domain/profile/profile.ts';
import { SizeOutcome } from '../../domain/profile/size-class.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';

const Named = z
  .strictObject({ zh: z.string(), en: z.string() })
  .readonly()
  .meta({ description: '中英文名称 · Name in both languages' });

function sourced<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, source: ProfileSource, on: CivilDate }).readonly().nullable();
}

const { industry, region, registerType, employees, revenueWan, assetsWan, foundedOn } = valueSchemas;
const { tag, issuedOn, expiresOn } = Qualification.unwrap().shape;

/** A qualification with what it is called, and whether it holds on the day of the answer. */
const QualificationView = z
  .strictObject({ tag, name: Named.nullable(), issuedOn, expiresOn, held: z.boolean() })
  .readonly();

/** What is known of an enterprise: each value with its source and day, what follows from them, what is missing. */
export const ProfileView = z
  .strictObject({
    enterpriseId: EnterpriseId,
    industry: sourced(industry).meta({ description: '行业，GB/T 4754 · Industry' }),
    industryName: z.string().nullable().meta({ description: '行业名称 · What the industry is called' }),
    region: sourced(region).meta({
      description: '经营所在县（市、区）和开发区 · County of the premises, and their development zone',
    }),
    registerType: sourced(registerType).meta({
      description: '企业或个体工商户 · Company or person in business',
    }),
    employees: sourced(employees).meta({ description: '从业人员 · Number of people' }),
    revenueWan: sourced(revenueWan).meta({
      description: '上一年度营业收入，万元 · Revenue of the last year, 10,000 yuan',
    }),
    assetsWan: sourced(assetsWan).meta({
      description: '上一年度末资产总额，万元 · Assets at its end, 10,000 yuan',
    }),
    foundedOn: sourced(foundedOn).meta({ description: '成立日期 · Founded on' }),
    qualifications: sourced(z.array(QualificationView).max(40).readonly()).meta({
      description: '资质。列表视为完整：未列的视为不具备 · Qualifications; what is not listed is not held',
    }),
    size: z
      .strictObject({
        possible: z.array(SizeOutcome).min(1).max(5).readonly().meta({
          description: '可能的规模；已能确定时只有一项 · The classes still possible; one once it is known',
        }),
        rule: z
          .strictObject({ id: z.string(), name: Named })
          .readonly()
          .nullable()
          .meta({ description: '适用的划型标准行业 · The line of the standard that applies' }),
        basis: z.string().meta({ description: '划型依据 · The standard' }),
        missing: z.array(z.enum(profileFields)).readonly(),
        on: CivilDate.nullable(),
      })
      .readonly()
      .meta({ description: '企业规模，由系统计算 · Size class, computed' }),
    computedTags: z
      .array(z.strictObject({ tag: QualificationTag, name: Named, held: Verdict }).readonly())
      .max(2)
      .readonly()
      .meta({ description: '由其他信息得出的资质 · Qualifications that follow from other values' }),
    missing: z
      .array(z.enum(profileFields))
      .readonly()
      .meta({ description: '尚未填写的信息 · What is not filled in' }),
  })
  .readonly()
  .meta({ id: 'Profile' });
export type ProfileView = z.input<typeof ProfileView>;

/** A profile as it was saved, with what was left out of it. */
export const SavedProfileView = z
  .strictObject({
    profile: ProfileView,
    ignored: z.array(QualificationTag).max(2).readonly().meta({
      description:
        '由系统计算、因此未采用的资质 · Qualifications that were left out, since they are computed',
    }),
  })
  .readonly()
  .meta({ id: 'SavedProfile' });
