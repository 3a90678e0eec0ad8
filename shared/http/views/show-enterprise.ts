import type * as z from 'zod';
import type { Enterprise } from '../../domain/directory/enterprise.ts';
import type { EnterpriseView } from './enterprise-view.ts';

/** The view of an enterprise, without what only the directory needs. */
export function showEnterprise(enterprise: Enterprise): z.input<typeof EnterpriseView> {
  const { id, creditCode, name, county, industry, registerType } = enterprise;
  return { id, creditCode, name, county, industry, registerType };
}
