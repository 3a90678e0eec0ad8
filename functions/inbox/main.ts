import { inboxDeps } from '../../shared/runtime/composition/inbox.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { inboxRoutes } from './routes.ts';

export const handler = httpHandler(inboxRoutes(inboxDeps()));
