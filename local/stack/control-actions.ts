import * as z from 'zod';
import { sesBehaviourSchema } from '../mail/ses-behaviour.ts';
import type { SesEndpoint } from '../mail/ses-endpoint.ts';
import { settled } from '../sources/settled.ts';
import type { System } from '../system/system.ts';
import type { ControlActions } from './control.ts';
import { type ClockMover, moveClock } from './move-clock.ts';
import type { Sources } from './start-sources.ts';

export type ControlInput = {
  readonly mover: ClockMover;
  readonly sources: Sources;
  readonly system: System;
  readonly ses: SesEndpoint;
  readonly queueEndpoint: string;
};

const moveSchema = z.object({ to: z.string() });
const settledSchema = z.object({ timeoutMs: z.number() });

/** What the running stack can be asked: the time, to move it, whether all is dealt with, and how SES is to behave. */
export function controlActions({ mover, sources, system, ses, queueEndpoint }: ControlInput): ControlActions {
  const queueNames = [...new Set(system.queueMappings.map(({ queueName }) => queueName))];
  return {
    '/now': async () => Promise.resolve({ now: new Date(mover.clock.now()).toISOString() }),
    '/move': async (question) => ({ now: await moveClock(moveSchema.parse(question).to, mover) }),
    '/settled': async (question) => {
      const { timeoutMs } = settledSchema.parse(question);
      return settled({
        streams: sources.streams,
        queues: sources.queues,
        queueNames,
        queueEndpoint,
        timeoutMs,
      });
    },
    '/ses': async (question) => {
      ses.behave(sesBehaviourSchema.parse(question));
      return Promise.resolve({});
    },
  };
}
