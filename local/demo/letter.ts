import type { CaseStatus } from '../../shared/domain/case/case-words.ts';
import type { CaseEventType } from '../../shared/domain/case/events.ts';
import type { CommandRequest, LetterFields } from './send-command.ts';

/** Something that somebody does to a letter, and what must follow from it. */
export interface Step {
  /** What the offices' clocks show, with the offset. */
  readonly at: string;
  /** The demo account that acts. */
  readonly by: string;
  /** What happens, in a sentence. */
  readonly tells: string;
  readonly request: CommandRequest;
  /** How the case stands afterwards. */
  readonly leaves: { readonly status: CaseStatus; readonly holder: string };
  /** The demo accounts that get a mail; the others find the news in their inbox. */
  readonly mailsTo: readonly string[];
}

/** Time passes, and the clock itself does something to a letter. */
export interface Passage extends Omit<Step, 'by' | 'request'> {
  /** The events that the clock has added to the case, in their order. */
  readonly brings: readonly CaseEventType[];
}

/** When a letter is due, and why; every day counted by hand. */
export interface DueDay {
  readonly dueOn: string;
  /** Every day between receipt and due day that is not counted, with the reason. */
  readonly notCounted: readonly (readonly [date: string, reason: string])[];
  /** Weekend days that are counted, because they make up for a holiday. */
  readonly madeUp: readonly string[];
}

/** One letter and its way to the answer. Dates are counted by hand, from the notice of the State Council for 2026. */
export interface Letter extends DueDay {
  readonly name: string;
  readonly writer: string;
  readonly submittedAt: string;
  readonly tells: string;
  readonly fields: LetterFields;
  readonly steps: readonly (Step | Passage)[];
  /** What the enterprise reads in the end. */
  readonly answer: string;
  /** Whose working days the counted days were, where it was late. */
  readonly shares?: readonly Share[];
}

/** The counted days of one unit, and how many of them were late. */
interface Share {
  readonly unitId: string;
  readonly days: number;
  readonly lateDays: number;
}
