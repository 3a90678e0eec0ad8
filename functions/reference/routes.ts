import { accepted, refused } from '../../shared/domain/result.ts';
import type { BoundRoute } from '../../shared/http/bound-route.ts';
import { describeProblem } from '../../shared/http/describe-problem.ts';
import { isReferenceFile, type ReferenceFile } from '../../shared/http/reference-files.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { staticFiles } from './static-files.ts';

/** What anybody may read about the API: its description, the reference page, and what each problem means. */
export function referenceRoutes(directory: string): BoundRoutes<'reference'> {
  const files = staticFiles(directory);
  const fixed = (name: ReferenceFile): BoundRoute => ({
    respond: async (request) => accepted(await files(name, request)),
  });
  return {
    getOpenApi: fixed('openapi.json'),
    getReference: fixed('reference.html'),
    getReferenceFile: {
      async respond(request) {
        const name = request.params['file'];
        return name !== undefined && isReferenceFile(name)
          ? accepted(await files(name, request))
          : refused({ tag: 'notFound' });
      },
    },
    describeProblem: {
      async respond({ params }) {
        const text = describeProblem(params['problem'] ?? '');
        if (text === undefined) return refused({ tag: 'notFound' });
        const headers = {
          'content-type': 'text/plain; charset=utf-8',
          'cache-control': 'public, max-age=300',
        };
        return accepted({ status: 200, headers, body: text });
      },
    },
  };
}
