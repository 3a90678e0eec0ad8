import * as z from 'zod';

/** An industry of GB/T 4754: the letter of a section, or division, group or class with two, three or four digits. */
export const IndustryCode = z
  .string()
  .regex(/^(?:[A-T]|\d{2,4})$/, 'a letter A to T, or two to four digits')
  .brand<'IndustryCode'>();
export type IndustryCode = z.infer<typeof IndustryCode>;

/** A city or county of GB/T 2260, or a development zone by the city's own id. */
export const RegionCode = z
  .string()
  .regex(/^(?:\d{6}|[A-Z]{2}-[A-Z]{2,12})$/, 'six digits, or the id of a development zone')
  .brand<'RegionCode'>();
export type RegionCode = z.infer<typeof RegionCode>;

/** A qualification or statistical mark that an enterprise holds (资质), such as HIGH_TECH for 高新技术企业. */
export const QualificationTag = z
  .string()
  .regex(/^[A-Z][A-Z0-9_]{1,39}$/, 'capitals, digits and underscores, at most 40')
  .brand<'QualificationTag'>();
export type QualificationTag = z.infer<typeof QualificationTag>;
