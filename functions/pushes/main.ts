import { pushesDeps } from '../../shared/runtime/composition/pushes.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { pushesRoutes } from './routes.ts';

export const handler = httpHandler(pushesRoutes(pushesDeps()));
