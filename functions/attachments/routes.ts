import { announceUpload, type AnnounceDeps } from '../../shared/app/announce-upload.ts';
import { type AttachmentDeps, readAttachment } from '../../shared/app/read-attachment.ts';
import type { FileLinks } from '../../shared/app/attachment-ports.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindRead } from '../../shared/http/bind-read.ts';
import { announceAttachment, getAttachment } from '../../shared/http/contracts/attachments.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

type Deps = AnnounceDeps & AttachmentDeps & { readonly files: FileLinks };

/** Links to files: to upload one, and to open one of a case. */
export function attachmentsRoutes(deps: Deps): BoundRoutes<'attachments'> {
  return {
    announceAttachment: bindPost(announceAttachment, async (_params, file, intent) => {
      const announced = await announceUpload(deps, attemptOf(intent), file);
      if (!announced.ok) return announced;
      const { upload, link } = announced.value;
      const { url, headers: requestHeaders, expiresAt } = link;
      const { id, expiresAt: attachBefore } = upload;
      return accepted({ view: { id, url, method: 'PUT', requestHeaders, expiresAt, attachBefore } });
    }),
    getAttachment: bindRead(getAttachment, async (params, caller) => {
      const link = await readAttachment(deps, caller, params);
      return link.ok ? accepted({ view: link.value }) : link;
    }),
  };
}
