import { readingDeps } from '../../shared/runtime/composition/reading.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { casesRoutes } from './routes.ts';

export const handler = httpHandler(casesRoutes(readingDeps()));
