import type { PolicyHeader } from './policy-header.ts';

/**
 * The document numbers (发文字号) under which no other policy is published as this one stands: that of its version in force or
 * expired, and that of the draft that is approved. One that was withdrawn holds none, since what was withdrawn for a mistake is
 * published again under its number.
 */
export function heldNumbers({ version, status, documentNumber, draft }: PolicyHeader): ReadonlySet<string> {
  const held = new Set<string>();
  if (version !== null && status !== 'withdrawn') held.add(draft?.amends?.documentNumber ?? documentNumber);
  if (draft?.stage === 'approved') held.add(documentNumber);
  return held;
}
