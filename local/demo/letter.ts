import type { CaseStatus } from '../../shared/domain/case/case-words.ts';
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

/** One letter and its way to the answer. Dates are counted by hand, from the notice of the State Council for 2026. */
export interface Letter {
  readonly name: string;
  readonly writer: string;
  readonly submittedAt: string;
  readonly tells: string;
  readonly fields: LetterFields;
  readonly dueOn: string;
  /** Every day between receipt and due day that is not counted, with the reason. */
  readonly notCounted: readonly (readonly [date: string, reason: string])[];
  /** Weekend days that are counted, because they make up for a holiday. */
  readonly madeUp: readonly string[];
  readonly steps: readonly Step[];
  /** What the enterprise reads in the end. */
  readonly answer: string;
}
