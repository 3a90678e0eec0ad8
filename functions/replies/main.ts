import { commandDeps } from '../../shared/runtime/composition/commands.ts';
import { fileBinding } from '../../shared/runtime/composition/file-binding.ts';
import { httpHandler } from '../../shared/runtime/http-handler.ts';
import { repliesRoutes } from './routes.ts';

export const handler = httpHandler(repliesRoutes({ ...commandDeps(), ...fileBinding() }));
