import { StartRefused } from '../stack/start-refused.ts';
import { type FaultPoint, faultPoints } from './fault-points.ts';

export type Passage = Pick<FaultPoint, 'seam' | 'when'> & {
  readonly operation?: string;
  /** The function that is at work. */
  readonly functionLabel?: string;
};

export type KillSwitch = {
  /** Told of everything that passes a seam; does not come back from the point at which the stack is to die. */
  readonly pass: (passage: Passage) => void;
  /** Whether what functions ask of the engines has to be watched. */
  readonly watchesEngines: boolean;
};

/** Nothing is to die. */
export const noKillSwitch: KillSwitch = { pass: () => undefined, watchesEngines: false };

/**
 * Dies at a point such as `mail-kept`, `queue-batch-handled@notify` or `write-arrived@mailer#2`; throws StartRefused for
 * a point that is not on the list.
 */
export function killSwitch(text: string, die: () => void): KillSwitch {
  const [, name = '', functionPart, count = '1'] = /^([\w-]+)(?:@([\w-]+))?(?:#(\d+))?$/u.exec(text) ?? [];
  const point: FaultPoint | undefined = Object.entries(faultPoints).find(([known]) => known === name)?.[1];
  if (point === undefined) {
    throw new StartRefused(`"${text}" is no fault point. There are: ${Object.keys(faultPoints).join(', ')}`);
  }
  let left = Number(count);
  return {
    watchesEngines: point.seam === 'tables' || point.seam === 'queues',
    pass: ({ seam, when, operation, functionLabel }) => {
      if (seam !== point.seam || when !== point.when) return;
      if (point.operations !== undefined && !point.operations.includes(operation ?? '')) return;
      if (functionPart !== undefined && functionPart !== functionLabel) return;
      left -= 1;
      if (left === 0) die();
    },
  };
}
