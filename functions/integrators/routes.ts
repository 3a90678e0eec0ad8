import {
  changeIntegrator,
  type ManageDeps,
  registerIntegrator,
  rotateSecret,
} from '../../shared/app/manage-integrators.ts';
import {
  type IntegratorReadDeps,
  listDeliveries,
  listIntegrators,
  readIntegrator,
} from '../../shared/app/read-integrators.ts';
import { type Replay, type ReplayDeps, replayWebhooks } from '../../shared/app/replay-webhooks.ts';
import type { CaseId } from '../../shared/domain/case/case-id.ts';
import type { Integrator } from '../../shared/domain/integration/integrator.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import type { Instant } from '../../shared/domain/time/instant.ts';
import { bindCommand, bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/integrators.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showDelivery, showIntegrator, showWithSecret } from '../../shared/http/views/show-integrator.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** Who is told what becomes of cases, and what was sent. */
export function integratorsRoutes(
  deps: ManageDeps & IntegratorReadDeps & ReplayDeps,
): BoundRoutes<'integrators'> {
  return {
    registerIntegrator: bindPost(contracts.registerIntegrator, async (_params, choice, intent) => {
      const made = await registerIntegrator(deps, attemptOf(intent), choice);
      if (!made.ok) return made;
      const { id, revision } = made.value.integrator;
      return accepted({ view: showWithSecret(made.value), acts: revision, location: `/integrators/${id}` });
    }),
    listIntegrators: bindRead(contracts.listIntegrators, async (_params, caller) => {
      const all = await listIntegrators(deps, caller);
      return all.ok ? accepted({ view: { items: all.value.map(showIntegrator) } }) : all;
    }),
    getIntegrator: bindRead(contracts.getIntegrator, async ({ integratorId }, caller) =>
      shown(await readIntegrator(deps, caller, integratorId)),
    ),
    changeIntegrator: bindCommand(
      contracts.changeIntegrator,
      async ({ integratorId }, choice, intent, revision) =>
        shown(await changeIntegrator(deps, attemptOf(intent), integratorId, revision, choice)),
    ),
    rotateIntegratorSecret: bindPost(
      contracts.rotateIntegratorSecret,
      async ({ integratorId }, _body, intent) => {
        const made = await rotateSecret(deps, attemptOf(intent), integratorId);
        if (!made.ok) return made;
        return accepted({ view: showWithSecret(made.value), acts: made.value.integrator.revision });
      },
    ),
    listDeliveries: bindList(contracts.listDeliveries, async ({ integratorId }, page, caller) => {
      const found = await listDeliveries(deps, caller, integratorId, page);
      if (!found.ok) return found;
      return accepted({ view: { items: found.value.items.map(showDelivery) }, next: found.value.next });
    }),
    replayDeliveries: bindPost(contracts.replayDeliveries, async ({ integratorId }, body, intent) => {
      const replayed = await replayWebhooks(deps, intent, integratorId, {
        which: body.which,
        of: extentOf(body),
      });
      return replayed.ok ? accepted({ view: replayed.value }) : replayed;
    }),
  };
}

/** The contract lets in either both ends of a time, or a case. */
function extentOf({
  caseId,
  from,
  until,
}: {
  readonly caseId?: CaseId | undefined;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
}): Replay['of'] {
  if (caseId !== undefined) return caseId;
  if (from === undefined || until === undefined) throw new Error('a replay is of a time or of a case');
  return { from, until };
}

/** An integrator under its revision, which is its ETag. */
function shown<Refusal>(integrator: Result<Integrator, Refusal>) {
  return integrator.ok
    ? accepted({ view: showIntegrator(integrator.value), acts: integrator.value.revision })
    : integrator;
}
