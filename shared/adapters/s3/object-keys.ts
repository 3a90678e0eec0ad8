import type { AttachmentId } from '../../domain/attachment/attachment.ts';
import type { AccountId } from '../../domain/directory/ids.ts';

/** What the keys of objects begin with; the stacks grant and expire by these, and nothing else lies in the bucket. */
export const prefixes = { unbound: 'unbound/', kept: 'kept/' } as const;

/** Where an upload lies: below who announced it, so that nobody reaches what others uploaded. No name is ever part of a key. */
export function unboundKey({ accountId, id }: { accountId: AccountId; id: AttachmentId }): string {
  return `${prefixes.unbound}${accountId}/${id}`;
}

/** Where a file of a case lies: by its id alone, so that attaching it again, to whatever case, leaves no second copy behind. */
export function keptKey(id: AttachmentId): string {
  return `${prefixes.kept}${id}`;
}
