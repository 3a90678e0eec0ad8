import { isDeepStrictEqual } from 'node:util';
import type { Reply } from '../../shared/http/client-call.ts';

/** The system did something else than the demo tells; ends the demo with exit code 1. */
export class Differs extends Error {
  override readonly name = 'Differs';
}

/** Throws Differs unless what came is what the story says. */
export function expectSame(what: string, came: unknown, told: unknown): void {
  if (isDeepStrictEqual(came, told)) return;
  throw new Differs(`${what}: the story says ${JSON.stringify(told)}, but it is ${JSON.stringify(came)}`);
}

/** A reply that must be a success. Throws Differs with the problem otherwise. */
export function succeeded<View>(what: string, reply: Reply<View>): Extract<Reply<View>, { ok: true }> {
  if (reply.ok) return reply;
  throw new Differs(`${what}: answered ${reply.status} ${JSON.stringify(reply.problem)}`);
}
