/** The strong ETag of a case: the number of acts in quotation marks. */
export function entityTagOf(acts: number): string {
  return `"${acts}"`;
}

/**
 * The number of acts that an If-Match names; undefined when it is not exactly one strong ETag of ours. `*` and lists are
 * refused: a command is meant for the one state that its sender has seen.
 */
export function actsOf(ifMatch: string): number | undefined {
  const match = /^"([1-9]\d{0,8})"$/.exec(ifMatch.trim());
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

/** Whether an If-None-Match names the ETag, compared weakly (RFC 9110 §13.1.2): then the answer is 304. */
export function isUnchanged(ifNoneMatch: string | undefined, entityTag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const named = new Set(ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, '')));
  return named.has('*') || named.has(entityTag);
}
