import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { referenceRoutes } from '../../functions/reference/routes.ts';
import type { HttpResponse } from '../../shared/http/http-message.ts';
import { referenceFiles } from '../../shared/http/reference-files.ts';
import { router } from '../../shared/http/router.ts';
import { requestOf } from '../../shared/runtime/gateway-message.ts';
import { httpEvent, type TestRequest } from './http-event.ts';

const root = join(import.meta.dirname, '..', '..');

/** The pages of the reference, with their files beside them as a deployment lays them out. */
export interface ReferencePages {
  get(request: TestRequest): Promise<HttpResponse>;
  /** Removes the files. */
  remove(): void;
}

/** Lays the files out in a temporary directory. */
export function referencePages(): ReferencePages {
  const directory = mkdtempSync(join(tmpdir(), 'zhitong-reference-'));
  for (const [name, source] of Object.entries(referenceFiles))
    cpSync(join(root, source), join(directory, name));
  const route = router<'reference'>(referenceRoutes(directory));
  return {
    get: async (request) => (await route(requestOf(httpEvent(request)))).response,
    remove: () => rmSync(directory, { recursive: true }),
  };
}
