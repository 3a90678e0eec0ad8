import { audienceDeps } from '../../shared/runtime/composition/audience.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { audienceRoutes } from './routes.ts';

export const handler = httpHandler(audienceRoutes(audienceDeps()));
