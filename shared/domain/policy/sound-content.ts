import { accepted, refused, type Result } from '../result.ts';
import type { PolicyContent } from './policy.ts';
import type { ContentRefusal } from './policy-refusals.ts';

/** What a policy says, when its parts agree with one another; the first fault otherwise. */
export function soundContent(content: PolicyContent): Result<PolicyContent, ContentRefusal> {
  const { issuedOn, validUntil, programmes } = content;
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
  return accepted(content);
}
