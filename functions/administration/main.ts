import { administrationDeps } from '../../shared/runtime/composition/administration.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { administrationRoutes } from './routes.ts';

export const handler = httpHandler(administrationRoutes(administrationDeps()));
