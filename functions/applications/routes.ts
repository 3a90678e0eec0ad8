import {
  type ApplicationDeps,
  listApplications as list,
  stateApplication as state,
} from '../../shared/app/state-application.ts';
import type { Applications } from '../../shared/app/application-ports.ts';
import type { Directory } from '../../shared/app/ports.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList } from '../../shared/http/bind-read.ts';
import { listApplications, stateApplication } from '../../shared/http/contracts/applications.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

export interface ApplicationsDeps extends ApplicationDeps {
  readonly directory: Pick<Directory, 'account'>;
  readonly applications: Applications;
}

/** How far enterprises are with applying for programmes. */
export function applicationsRoutes(deps: ApplicationsDeps): BoundRoutes<'applications'> {
  return {
    stateApplication: bindPost(stateApplication, async ({ enterpriseId }, said, intent) => {
      const application = await state(deps, attemptOf(intent), enterpriseId, said);
      return application.ok ? accepted({ view: application.value }) : application;
    }),
    listApplications: bindList(listApplications, async ({ enterpriseId }, page, caller) => {
      const found = await list(deps, caller, enterpriseId, page);
      if (!found.ok) return found;
      const { items, next } = found.value;
      return accepted({ view: { items }, next });
    }),
  };
}
