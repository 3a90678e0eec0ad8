import { commandDeps } from '../../shared/runtime/composition/commands.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { repliesRoutes } from './routes.ts';

export const handler = httpHandler(repliesRoutes(commandDeps()));
