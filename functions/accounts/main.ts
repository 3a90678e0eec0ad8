import { accountsDeps } from '../../shared/runtime/composition/accounts.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { accountsRoutes } from './routes.ts';

export const handler = httpHandler(accountsRoutes(accountsDeps()));
