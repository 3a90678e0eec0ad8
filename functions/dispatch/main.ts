import { commandDeps } from '../../shared/runtime/composition/commands.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { dispatchRoutes } from './routes.ts';

export const handler = httpHandler(dispatchRoutes(commandDeps()));
