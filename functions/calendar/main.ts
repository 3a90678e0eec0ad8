import { calendarDeps } from '../../shared/runtime/composition/calendar.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { calendarRoutes } from './routes.ts';

export const handler = httpHandler(calendarRoutes(calendarDeps()));
