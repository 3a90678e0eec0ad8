import { applicationsDeps } from '../../shared/runtime/composition/applications.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { applicationsRoutes } from './routes.ts';

export const handler = httpHandler(applicationsRoutes(applicationsDeps()));
