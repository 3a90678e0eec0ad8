import type { Delivery } from '../domain/integration/delivery.ts';
import { type Integrator, type IntegratorId, mayReadIntegrators } from '../domain/integration/integrator.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { type Asker, principalOf } from './asker.ts';
import type { Directory, Page, PageRequest } from './ports.ts';
import type { Deliveries, Integrators } from './webhook-ports.ts';

export interface IntegratorReadDeps {
  readonly directory: Pick<Directory, 'account'>;
  readonly integrators: Pick<Integrators, 'all' | 'integrator'>;
  readonly deliveries: Pick<Deliveries, 'deliveriesTo'>;
}

type Forbidden = { readonly tag: 'forbidden' };
type NotFound = { readonly tag: 'notFound' };

/** All integrators, by id. */
export async function listIntegrators(
  deps: IntegratorReadDeps,
  asker: Asker,
): Promise<Result<readonly Integrator[], Forbidden>> {
  const may = await mayRead(deps, asker);
  return may ? accepted(await deps.integrators.all()) : refused({ tag: 'forbidden' });
}

/** One integrator. */
export async function readIntegrator(
  deps: IntegratorReadDeps,
  asker: Asker,
  integratorId: IntegratorId,
): Promise<Result<Integrator, Forbidden | NotFound>> {
  if (!(await mayRead(deps, asker))) return refused({ tag: 'forbidden' });
  const found = await deps.integrators.integrator(integratorId);
  return found === undefined ? refused({ tag: 'notFound' }) : accepted(found);
}

/** What was sent to an integrator, and is to be, the latest first. */
export async function listDeliveries(
  deps: IntegratorReadDeps,
  asker: Asker,
  integratorId: IntegratorId,
  page: PageRequest,
): Promise<Result<Page<Delivery>, Forbidden | NotFound>> {
  const found = await readIntegrator(deps, asker, integratorId);
  return found.ok ? accepted(await deps.deliveries.deliveriesTo(integratorId, page)) : found;
}

async function mayRead({ directory }: IntegratorReadDeps, asker: Asker): Promise<boolean> {
  const principal = await principalOf(directory, asker);
  return principal !== undefined && mayReadIntegrators(principal);
}
