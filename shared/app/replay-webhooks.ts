import type { CaseId } from '../domain/case/case-id.ts';
import { type Delivery, sentAgain } from '../domain/integration/delivery.ts';
import { type IntegratorId, mayChangeIntegrators } from '../domain/integration/integrator.ts';
import { webhookEventsOf } from '../domain/integration/webhook-event.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { CaseReader, Directory } from './ports.ts';
import type { Deliveries, DeliveryQueue, Integrators, Span } from './webhook-ports.ts';

export interface ReplayDeps {
  readonly directory: Pick<Directory, 'account'>;
  readonly integrators: Pick<Integrators, 'integrator'>;
  readonly deliveries: Deliveries;
  readonly cases: Pick<CaseReader, 'commits'>;
  readonly queue: DeliveryQueue;
}

/** Which deliveries are to go out again. */
export interface Replay {
  /** Those that failed, or all. */
  readonly which: 'failed' | 'all';
  /** What happened within that time, or to that case. */
  readonly of: Span | CaseId;
}

/** How many go out again by one request, so that an integrator that was away for long is not flooded. */
const mostReplayed = 100;

/** Puts deliveries on their way again, under their old ids; `more` says that the time has others. */
export async function replayWebhooks(
  deps: ReplayDeps,
  asker: Asker,
  integratorId: IntegratorId,
  { which, of }: Replay,
): Promise<
  Result<{ readonly replayed: number; readonly more: boolean }, { readonly tag: 'forbidden' | 'notFound' }>
> {
  const principal = await principalOf(deps.directory, asker);
  if (principal === undefined || !mayChangeIntegrators(principal)) return refused({ tag: 'forbidden' });
  if ((await deps.integrators.integrator(integratorId)) === undefined) return refused({ tag: 'notFound' });
  const { items, more } =
    typeof of === 'string'
      ? await ofCase(deps, integratorId, of)
      : await deps.deliveries.within(integratorId, of, mostReplayed);
  const chosen = items.filter(({ state }) => which === 'all' || state === 'failed');
  const again = await Promise.all(
    chosen.map(async (delivery) => ((await deps.deliveries.replace(sentAgain(delivery))) ? [delivery] : [])),
  );
  const refs = again.flat().map(({ at, eventId }) => ({ integratorId, at, eventId }));
  if (refs.length > 0) await deps.queue.send(refs);
  return accepted({ replayed: refs.length, more });
}

/** The deliveries of a case, by the events of its commits: only what was kept for the integrator goes out again. */
async function ofCase(
  { cases, deliveries }: ReplayDeps,
  integratorId: IntegratorId,
  caseId: CaseId,
): Promise<{ readonly items: readonly Delivery[]; readonly more: boolean }> {
  const commits = await cases.commits(caseId, { limit: mostReplayed, after: undefined });
  const events = commits.items.flatMap((commit) => webhookEventsOf(commit, undefined));
  const found = await Promise.all(
    events.map(async ({ timestamp: at, data: { eventId } }) =>
      deliveries.delivery({ integratorId, at, eventId }),
    ),
  );
  return { items: found.filter((each) => each !== undefined), more: commits.next !== undefined };
}
