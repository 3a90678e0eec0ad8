import { checkCreditCode, type CreditCode } from '../enterprise/credit-code.ts';
import { accepted, refused, type Result } from '../result.ts';
import { BrokenRule } from './claim.ts';
import type { Enterprise } from './enterprise.ts';
import type { EnterpriseId } from './ids.ts';

/** A code that nobody has seen a licence of and that breaks a rule is a slip rather than an enterprise. */
export interface CodeNotAdmitted {
  readonly tag: 'codeNotAdmitted';
  readonly rule: BrokenRule;
}

/** The second character of a code by which the market regulators (9) register a person in business (个体工商户). */
const individual = '92';

/**
 * An enterprise that is known by a letter alone, and is nobody's until somebody claims it, with a profile of their own. Its
 * county is that of its registration, which the code says; its industry nobody knows yet.
 */
export function unclaimedEnterprise(
  id: EnterpriseId,
  { creditCode, name }: { readonly creditCode: CreditCode; readonly name: string },
): Result<Enterprise, CodeNotAdmitted> {
  const checked = checkCreditCode(creditCode);
  if (!checked.ok) {
    return refused({ tag: 'codeNotAdmitted', rule: BrokenRule.parse(checked.refusal.tag) });
  }
  return accepted({
    id,
    creditCode,
    codeOverrideReason: null,
    name,
    county: creditCode.slice(2, 8),
    industry: null,
    registerType: creditCode.startsWith(individual) ? 'individual' : 'enterprise',
    people: 0,
    revision: 1,
  });
}
