import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { referenceRoutes } from './routes.ts';

export const handler = httpHandler(referenceRoutes(import.meta.dirname));
