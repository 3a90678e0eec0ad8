import { inboundDeps } from '../../shared/runtime/composition/inbound.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { inboundRoutes } from './routes.ts';

export const handler = httpHandler<'inbound'>(inboundRoutes(inboundDeps()));
