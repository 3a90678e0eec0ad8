import type { Account } from '../domain/directory/account.ts';
import type { DirectoryFact } from '../domain/directory/change.ts';
import { presentAt } from '../domain/directory/present-at.ts';
import {
  Integrator,
  IntegratorId,
  maxIntegrators,
  mayChangeIntegrators,
} from '../domain/integration/integrator.ts';
import { mayBeTarget, type WebhookTargets } from '../domain/integration/target-url.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { plusHours } from '../domain/time/instant.ts';
import type { Attempt } from './attempt.ts';
import { type ChangeDeps, changeDirectory, type Decided, type RepeatRefusal } from './change-directory.ts';
import type { SecretStore } from './secret-ports.ts';
import type { Integrators, WebhookSignatures } from './webhook-ports.ts';

export interface ManageDeps extends ChangeDeps {
  readonly integrators: Pick<Integrators, 'all'>;
  readonly secrets: Pick<SecretStore, 'put'>;
  readonly signatures: Pick<WebhookSignatures, 'freshSecret'>;
  readonly secretsBelow: string;
  readonly targets: WebhookTargets;
}

/** What an administrator decides of an integrator. */
export type IntegratorChoice = Pick<Integrator, 'name' | 'url' | 'kinds' | 'source' | 'enabled'>;

/** An integrator with its secret, which is shown this once; null where the same request was answered before. */
export interface WithSecret {
  readonly integrator: Integrator;
  readonly secret: string | null;
}

type Refusal =
  | RepeatRefusal
  | { readonly tag: 'forbidden' | 'notFound' | 'webhookUrlRefused' | 'tooManyIntegrators' }
  | { readonly tag: 'stale'; readonly acts: number };

/** How long an integrator has to put its new secret to use. */
const overlapHours = 24;

/** An administrator registers a system that is told what becomes of cases. */
export async function registerIntegrator(
  deps: ManageDeps,
  attempt: Attempt,
  choice: Omit<IntegratorChoice, 'enabled'>,
): Promise<Result<WithSecret, Refusal>> {
  const { now } = attempt;
  const fresh = deps.ids.ulid(now);
  const id = IntegratorId.parse(deps.ids.ulid(now));
  const others = await deps.integrators.all();
  const registered = await change(deps, attempt, undefined, () => {
    if (!mayBeTarget(choice.url, deps.targets)) return refused({ tag: 'webhookUrlRefused' });
    if (others.length >= maxIntegrators) return refused({ tag: 'tooManyIntegrators' });
    return accepted({
      id,
      ...choice,
      enabled: true,
      gone: false,
      secretVersion: fresh,
      previousSecretUntil: null,
      registeredAt: now,
      revision: 1,
    });
  });
  return registered.ok ? accepted(await withSecret(deps, registered.value, fresh)) : registered;
}

/** An administrator changes an integrator as it was read at `expectedRevision`, disables it or enables it again. */
export async function changeIntegrator(
  deps: ManageDeps,
  attempt: Attempt,
  integratorId: IntegratorId,
  expectedRevision: number,
  choice: IntegratorChoice,
): Promise<Result<Integrator, Refusal>> {
  return change(deps, attempt, integratorId, (previous) => {
    if (previous === undefined) return refused({ tag: 'notFound' });
    const { revision } = previous;
    if (revision !== expectedRevision) return refused({ tag: 'stale', acts: revision });
    if (!mayBeTarget(choice.url, deps.targets)) return refused({ tag: 'webhookUrlRefused' });
    return accepted({
      ...previous,
      ...choice,
      gone: choice.enabled ? false : previous.gone,
      revision: revision + 1,
    });
  });
}

/** An administrator gives an integrator a new secret; the one before it is signed with for a day, too. */
export async function rotateSecret(
  deps: ManageDeps,
  attempt: Attempt,
  integratorId: IntegratorId,
): Promise<Result<WithSecret, Refusal>> {
  const { now } = attempt;
  const fresh = deps.ids.ulid(now);
  const rotated = await change(deps, attempt, integratorId, (previous) =>
    previous === undefined
      ? refused({ tag: 'notFound' })
      : accepted({
          ...previous,
          secretVersion: fresh,
          previousSecretUntil: plusHours(now, overlapHours),
          revision: previous.revision + 1,
        }),
  );
  return rotated.ok ? accepted(await withSecret(deps, rotated.value, fresh)) : rotated;
}

/**
 * Makes the secret and shows it, once the change is written: of two who rotate together one is refused before that, so that no
 * secret is in use that nobody has seen. What a record of the request has answered is of another secret, and shows none.
 */
async function withSecret(
  { secrets, signatures, secretsBelow }: ManageDeps,
  integrator: Integrator,
  fresh: string,
): Promise<WithSecret> {
  if (integrator.secretVersion !== fresh) return { integrator, secret: null };
  const secret = signatures.freshSecret();
  await secrets.put(`${secretsBelow}integrators/${integrator.id}`, secret);
  return { integrator, secret };
}

async function change(
  deps: ManageDeps,
  attempt: Attempt,
  integratorId: IntegratorId | undefined,
  decide: (previous: Integrator | undefined) => Result<Integrator, Refusal>,
): Promise<Result<Integrator, Refusal>> {
  return changeDirectory(deps, attempt, {
    answers: Integrator,
    needs: integratorId === undefined ? {} : { integrators: [integratorId] },
    decide({ account, integrators }): Result<Decided<Integrator>, Refusal> {
      if (!isAllowed(account, attempt)) return refused({ tag: 'forbidden' });
      const previous = integratorId && integrators.get(integratorId);
      const next = decide(previous);
      if (!next.ok) return next;
      const entries = [{ kind: 'integrator', previous, next: next.value } as const];
      return accepted({ change: { entries, fact: factOf(previous, next.value) }, answer: next.value });
    },
  });
}

function isAllowed(account: Account | undefined, { now }: Attempt): boolean {
  return account !== undefined && mayChangeIntegrators(presentAt(account, now));
}

function factOf(
  previous: Integrator | undefined,
  { id: integratorId, secretVersion }: Integrator,
): DirectoryFact {
  if (previous === undefined) return { type: 'integratorRegistered', integratorId };
  return previous.secretVersion === secretVersion
    ? { type: 'integratorChanged', integratorId }
    : { type: 'integratorSecretRotated', integratorId };
}
