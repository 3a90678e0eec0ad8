import { attachmentDeps } from '../../shared/runtime/composition/attachments.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { attachmentsRoutes } from './routes.ts';

export const handler = httpHandler<'attachments'>(attachmentsRoutes(attachmentDeps()));
