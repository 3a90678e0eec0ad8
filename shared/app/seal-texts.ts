import type { CaseId } from '../domain/case/case-id.ts';
import type { TextRef } from '../domain/case/text-ref.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Ids, Seals, StoredText } from './ports.ts';

/** Collects the free texts of one command: each gets an item of its own, and the command a reference with its digest. */
export interface TextSealer {
  readonly seal: (text: string) => TextRef;
  readonly sealOptional: (text: string | null) => TextRef | null;
  readonly texts: readonly StoredText[];
}

/** A sealer for a command on `caseId` at `now`. */
export function textSealer(
  deps: { readonly ids: Ids; readonly seals: Seals },
  caseId: CaseId,
  now: Instant,
): TextSealer {
  const texts: StoredText[] = [];
  const seal = (text: string): TextRef => {
    const id = deps.ids.ulid(now);
    const salt = deps.seals.salt();
    texts.push({ id, caseId, salt, text });
    return { id, digest: deps.seals.digest(salt, text) };
  };
  return { seal, sealOptional: (text) => (text === null ? null : seal(text)), texts };
}
