import {
  feedLength,
  type LibraryDeps,
  listLibrary,
  readLibraryFile,
  readLibraryPolicy,
} from '../../shared/app/read-library.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { atomFeed } from '../../shared/http/atom-feed.ts';
import { bindPublicList, bindPublicRead, revalidated } from '../../shared/http/bind-public.ts';
import * as contracts from '../../shared/http/contracts/library.ts';
import { noQuery } from '../../shared/http/paging.ts';
import { readQuery } from '../../shared/http/read-request.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showLibraryPolicy } from '../../shared/http/views/show-policy.ts';
import type { VersionReading } from '../../shared/app/read-policies.ts';

interface Deps extends LibraryDeps {
  /** Where people read the library. */
  readonly libraryUrl: string;
}

/** What anybody may read of policies. */
export function libraryRoutes(deps: Deps): BoundRoutes<'library'> {
  return {
    listLibrary: bindPublicList(contracts.listLibrary, async (filter, page, { now }) => {
      const { items, next } = await listLibrary(deps, filter, page, now);
      return accepted({ view: { items }, next });
    }),
    getLibraryPolicy: bindPublicRead(contracts.getLibraryPolicy, async ({ policyId }) =>
      shown(await readLibraryPolicy(deps, policyId)),
    ),
    getLibraryVersion: bindPublicRead(contracts.getLibraryVersion, async ({ policyId, version }) =>
      shown(await readLibraryPolicy(deps, policyId, version)),
    ),
    getLibraryAttachment: bindPublicRead(contracts.getLibraryAttachment, async (params, { now }) =>
      readLibraryFile(deps, params, now),
    ),
    getLibraryFeed: {
      async respond(request) {
        const query = readQuery(noQuery, request);
        if (!query.ok) return query;
        const feed = atomFeed(await deps.library.recent(feedLength), deps.libraryUrl);
        return accepted(revalidated(request, feed, 'application/atom+xml; charset=utf-8'));
      },
    },
  };
}

function shown<Refusal>(reading: Result<VersionReading, Refusal>) {
  return reading.ok ? accepted(showLibraryPolicy(reading.value)) : reading;
}
