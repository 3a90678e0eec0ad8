import * as z from 'zod';
import { EnterpriseId } from '../directory/ids.ts';
import { CivilDate } from '../time/civil-date.ts';
import { IndustryCode, QualificationTag, RegionCode } from './codes.ts';

/** Where a value comes from: the claim of the enterprise, the enterprise itself, a list of an authority, a clerk of the hub. */
export const ProfileSource = z.enum(['claim', 'enterprise', 'import', 'hub']);
export type ProfileSource = z.infer<typeof ProfileSource>;

/** A value with who gave it and the day of which it is. */
function sourced<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, source: ProfileSource, on: CivilDate }).readonly();
}

/** A qualification that an enterprise holds, or held. */
export const Qualification = z
  .strictObject({
    tag: QualificationTag,
    issuedOn: CivilDate.nullable(),
    /** The last day on which it holds; null: until further notice. */
    expiresOn: CivilDate.nullable(),
  })
  .readonly();
export type Qualification = z.infer<typeof Qualification>;

/** As what somebody trades: a company, or a person in business (个体工商户). */
export const RegisterType = z.enum(['enterprise', 'individual']);
export type RegisterType = z.infer<typeof RegisterType>;

const amountWan = z.number().min(0).max(100_000_000).multipleOf(0.01);

/** The values of a profile as somebody gives them. */
export const valueSchemas = {
  industry: IndustryCode,
  /** The county of the premises; the zone where they lie in one, which then counts instead of the county around it. */
  region: z.strictObject({ county: RegionCode, zone: RegionCode.nullable() }).readonly(),
  registerType: RegisterType,
  employees: z.int().min(0).max(10_000_000),
  /** Of the last full year, in units of 10,000 yuan. */
  revenueWan: amountWan,
  /** At the end of the last full year, in units of 10,000 yuan. */
  assetsWan: amountWan,
  foundedOn: CivilDate,
  /** A list that was supplied is complete: what is not on it is not held. */
  qualifications: z.array(Qualification).max(40).readonly(),
};

/** The values of a profile that somebody supplied; null: never supplied, which is not the same as none. */
const values = {
  industry: sourced(valueSchemas.industry).nullable(),
  region: sourced(valueSchemas.region).nullable(),
  registerType: sourced(valueSchemas.registerType).nullable(),
  employees: sourced(valueSchemas.employees).nullable(),
  revenueWan: sourced(valueSchemas.revenueWan).nullable(),
  assetsWan: sourced(valueSchemas.assetsWan).nullable(),
  foundedOn: sourced(valueSchemas.foundedOn).nullable(),
  qualifications: sourced(valueSchemas.qualifications).nullable(),
};

/** What is known of an enterprise (企业画像), by which policies find it. Size class and computed tags follow from it. */
export const Profile = z.strictObject({ enterpriseId: EnterpriseId, ...values }).readonly();
export type Profile = z.infer<typeof Profile>;

export const profileFields = [
  'industry',
  'region',
  'registerType',
  'employees',
  'revenueWan',
  'assetsWan',
  'foundedOn',
  'qualifications',
] as const satisfies readonly (keyof typeof values)[];
export type ProfileField = (typeof profileFields)[number];
