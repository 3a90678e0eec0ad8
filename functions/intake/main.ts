import { entryDeps } from '../../shared/runtime/composition/commands.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { intakeRoutes } from './routes.ts';

export const handler = httpHandler(intakeRoutes(entryDeps()));
