/** Why a notice is not proposed, or not adopted. */
export type CalendarRefusal =
  /** A year that is over changes no open case any more. */
  | { readonly tag: 'yearOver' }
  /** The State Council announces one year ahead. */
  | { readonly tag: 'noticeTooEarly' }
  /** The notice in force says the same. */
  | { readonly tag: 'noticeUnchanged' }
  /** The proposal was approved or rejected before. */
  | { readonly tag: 'proposalDecided' }
  /** Nobody approves what they proposed. */
  | { readonly tag: 'ownProposal' }
  /** Notices came into force since, and the proposal would get another version or change other days. */
  | { readonly tag: 'proposalOutdated' };
