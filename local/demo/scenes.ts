import { drainageLetter } from './drainage-letter.ts';
import { grantReviewLetter } from './grant-review-letter.ts';
import type { Letter, Passage, Step } from './letter.ts';
import type { LetterFields } from './send-command.ts';
import { subsidiesLetter } from './subsidies-letter.ts';
import { talentTeamLetter } from './talent-team-letter.ts';

type Submission = Omit<Step, 'request'> & {
  readonly request: { readonly operation: 'submitLetter'; readonly fields: LetterFields };
};

/** Somebody does something to one of the letters, its submission included. */
export type ActedScene = (Step | Submission) & { readonly letter: Letter };
/** The clock does something to one of them. */
export type ClockScene = Passage & { readonly letter: Letter };
export type Scene = ActedScene | ClockScene;

export const letters: readonly Letter[] = [
  subsidiesLetter,
  talentTeamLetter,
  grantReviewLetter,
  drainageLetter,
];

/** Whether a scene is the clock's. */
export function isClockScene(scene: Scene): scene is ClockScene {
  return 'brings' in scene;
}

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
