import * as z from 'zod';
import { requestToken } from '../identity/request-token.ts';
import { type ReadMail, readMailSchema } from '../mail/read-mail.ts';
import type { SesBehaviourInput } from '../mail/ses-behaviour.ts';
import type { Settlement } from '../sources/settled.ts';
import { StartRefused } from './start-refused.ts';
import type { StackInfo } from './stack-info.ts';

/** A running stack as the demo, the tests and the command lines use it. */
export type Stack = {
  readonly info: StackInfo;
  readonly apiUrl: string;
  readonly issuerUrl: string;
  readonly mailUrl: string;
  /** An access token of a demo account, with all of the API's scopes or those named. */
  readonly token: (account: string, scope?: string) => Promise<string>;
  /** The mails that SES accepted, oldest first. */
  readonly mails: () => Promise<readonly ReadMail[]>;
  readonly clock: {
    /** Domain time, ISO in UTC. */
    readonly now: () => Promise<string>;
    /** `+3d`, `+2h30m` or an instant with its offset; gives the new domain time after what is due has been fired. */
    readonly move: (to: string) => Promise<string>;
  };
  /** Waits until streams and queues are empty; not settled after the time-out (20 seconds). */
  readonly settled: (timeoutMs?: number) => Promise<Settlement>;
  /** Tells SES how to behave next. */
  readonly ses: (behaviour: SesBehaviourInput) => Promise<void>;
};

const settledTimeoutMs = 20_000;
const nowSchema = z.object({ now: z.string() });
const settlementSchema = z.union([
  z.object({ settled: z.literal(true) }),
  z.object({ settled: z.literal(false), busy: z.string() }),
]);
const refusedSchema = z.object({ refused: z.string() });

/** Connects to a running stack by what it tells of itself. */
export function connectStack(info: StackInfo): Stack {
  const ask = async (path: string, question: object): Promise<unknown> => {
    const answer = await fetch(`${info.control.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${info.control.key}` },
      body: JSON.stringify(question),
    });
    const content: unknown = await answer.json();
    if (answer.ok) return content;
    throw new StartRefused(refusedSchema.parse(content).refused);
  };
  return {
    info,
    apiUrl: info.apiUrl,
    issuerUrl: info.issuerUrl,
    mailUrl: info.mailUrl,
    token: async (account, scope) => requestToken(info.issuerUrl, account, scope),
    mails: async () => {
      const answer = await fetch(`${info.mailUrl}/mails.json`);
      return z
        .array(readMailSchema)
        .parse(await answer.json())
        .toReversed();
    },
    clock: {
      now: async () => nowSchema.parse(await ask('/now', {})).now,
      move: async (to) => nowSchema.parse(await ask('/move', { to })).now,
    },
    settled: async (timeoutMs = settledTimeoutMs) =>
      settlementSchema.parse(await ask('/settled', { timeoutMs })),
    ses: async (behaviour) => {
      await ask('/ses', behaviour);
    },
  };
}
