import * as z from 'zod';
import { valueSchemas } from './profile.ts';

/** Values for a profile: what is left out stays as it is, null says that it is not known. */
export const ProfileValues = z
  .strictObject({
    industry: valueSchemas.industry.nullable(),
    region: valueSchemas.region.nullable(),
    registerType: valueSchemas.registerType.nullable(),
    employees: valueSchemas.employees.nullable(),
    revenueWan: valueSchemas.revenueWan.nullable(),
    assetsWan: valueSchemas.assetsWan.nullable(),
    foundedOn: valueSchemas.foundedOn.nullable(),
    qualifications: valueSchemas.qualifications.nullable(),
  })
  .partial()
  .readonly();
export type ProfileValues = z.infer<typeof ProfileValues>;
