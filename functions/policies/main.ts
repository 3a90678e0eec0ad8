import { policiesDeps } from '../../shared/runtime/composition/policies.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { policiesRoutes } from './routes.ts';

export const handler = httpHandler(policiesRoutes(policiesDeps()));
