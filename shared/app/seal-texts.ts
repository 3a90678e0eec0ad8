import type { AttachedFile, AttachedTo, AttachmentRef } from '../domain/attachment/attachment.ts';
import type { Upload } from '../domain/attachment/upload.ts';
import type { CaseId } from '../domain/case/case-id.ts';
import type { TextRef } from '../domain/case/text-ref.ts';
import type { Instant } from '../domain/time/instant.ts';
import type { Ids, Seals, StoredText } from './ports.ts';

/** Collects the free texts of one command: each gets an item of its own, and the command a reference with its digest. */
export interface TextSealer {
  readonly seal: (text: string) => TextRef;
  readonly sealOptional: (text: string | null) => TextRef | null;
  /** Files that come with a text that is sealed already. */
  readonly attach: (to: AttachedTo, text: TextRef, uploads: readonly Upload[]) => readonly AttachmentRef[];
  readonly texts: readonly StoredText[];
}

/** A sealer for a command on `caseId` at `now`. */
export function textSealer(
  deps: { readonly ids: Ids; readonly seals: Seals },
  caseId: CaseId,
  now: Instant,
): TextSealer {
  const texts: StoredText[] = [];
  const sealNaming = (text: string, names?: AttachedFile): TextRef => {
    const id = deps.ids.ulid(now);
    const salt = deps.seals.salt();
    texts.push({ id, caseId, salt, text, ...(names && { names }) });
    return { id, digest: deps.seals.digest(salt, text) };
  };
  const seal = (text: string): TextRef => sealNaming(text);
  return {
    seal,
    sealOptional: (text) => (text === null ? null : seal(text)),
    attach: (to, { id: textId }, uploads) =>
      uploads.map(({ id, contentType, bytes, sha256, name }) => {
        const file = { id, contentType, bytes, sha256 };
        return { ...file, name: sealNaming(name, { ...file, to, textId }) };
      }),
    texts,
  };
}
