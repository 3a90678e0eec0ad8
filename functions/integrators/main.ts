import { integratorsDeps } from '../../shared/runtime/composition/integrators.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { integratorsRoutes } from './routes.ts';

export const handler = httpHandler(integratorsRoutes(integratorsDeps()));
