import { sendingDeps } from '../../shared/runtime/composition/sending.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { sendingRoutes } from './routes.ts';

export const handler = httpHandler(sendingRoutes(sendingDeps()));
