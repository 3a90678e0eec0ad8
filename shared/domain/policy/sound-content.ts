import type { CodeLists } from '../profile/code-lists.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { CivilDate } from '../time/civil-date.ts';
import { lintCriteria } from './lint-criteria.ts';
import type { PolicyContent } from './policy.ts';
import type { ContentRefusal } from './policy-refusals.ts';

/** What a policy says, when its parts agree with one another and its criteria have no fault; the first fault otherwise. */
export function soundContent(
  content: PolicyContent,
  codes: CodeLists,
  on: CivilDate,
): Result<PolicyContent, ContentRefusal> {
  const { issuedOn, validUntil, programmes, criteria } = content;
  if (validUntil !== null && validUntil < issuedOn) {
    return refused({ tag: 'validityBeforeIssue', field: 'validUntil' });
  }
  const ids = programmes.map(({ id }) => id);
  for (const [place, { id, windows }] of programmes.entries()) {
    if (ids.indexOf(id) < place) return refused({ tag: 'programmeTwice', field: `programmes/${place}/id` });
    const reversed = windows.findIndex(({ opensOn, closesOn }) => closesOn < opensOn);
    if (reversed !== -1) {
      return refused({ tag: 'windowReversed', field: `programmes/${place}/windows/${reversed}` });
    }
  }
  const faults = lintCriteria(criteria, codes, on);
  return faults.length === 0 ? accepted(content) : refused({ tag: 'criteriaFaulty', faults });
}
