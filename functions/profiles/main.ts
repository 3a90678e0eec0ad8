import { profilesDeps } from '../../shared/runtime/composition/profiles.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { profilesRoutes } from './routes.ts';

export const handler = httpHandler(profilesRoutes(profilesDeps()));
