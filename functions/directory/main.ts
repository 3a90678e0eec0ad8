import { directoryDeps } from '../../shared/runtime/composition/directory.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { directoryRoutes } from './routes.ts';

export const handler = httpHandler(directoryRoutes(directoryDeps()));
