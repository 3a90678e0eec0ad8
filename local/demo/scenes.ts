import { grantReviewLetter } from './grant-review-letter.ts';
import type { Letter, Step } from './letter.ts';
import type { LetterFields } from './send-command.ts';
import { subsidiesLetter } from './subsidies-letter.ts';
import { talentTeamLetter } from './talent-team-letter.ts';

type Submission = Omit<Step, 'request'> & {
  readonly request: { readonly operation: 'submitLetter'; readonly fields: LetterFields };
};

/** A step of one of the letters, its submission included. */
export type Scene = (Step | Submission) & { readonly letter: Letter };

export const letters: readonly Letter[] = [subsidiesLetter, talentTeamLetter, grantReviewLetter];

/** When the demo's clock starts: ten minutes before the offices close for Mid-Autumn. */
export const startsAt = subsidiesLetter.submittedAt;

/** All that happens to the letters, in the order of the offices' clocks. */
export const scenes: readonly Scene[] = letters
  .flatMap((letter): readonly Scene[] => [
    { ...submission(letter), letter },
    ...letter.steps.map((step) => ({ ...step, letter })),
  ])
  .toSorted((a, b) => a.at.localeCompare(b.at));

function submission({ submittedAt, writer, tells, fields }: Letter): Submission {
  return {
    at: submittedAt,
    by: writer,
    tells,
    request: { operation: 'submitLetter', fields },
    leaves: { status: 'received', holder: 'qz-hub' },
    mailsTo: [writer],
  };
}
