import { unsubscribeDeps } from '../../shared/runtime/composition/unsubscribe.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { unsubscribeRoutes } from './routes.ts';

export const handler = httpHandler(unsubscribeRoutes(unsubscribeDeps()));
