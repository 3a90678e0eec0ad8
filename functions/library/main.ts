import { libraryDeps } from '../../shared/runtime/composition/library.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { libraryRoutes } from './routes.ts';

export const handler = httpHandler(libraryRoutes(libraryDeps()));
