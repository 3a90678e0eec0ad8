import type { CommandInput } from '../../../shared/app/case-inputs.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';

/** What somebody tried with a case, at that moment, and why it was refused, if it was. */
interface Deed {
  readonly at: number;
  readonly input: CommandInput;
  readonly refusal: string | undefined;
}

/** What people did to a letter, as they would tell it: nothing here was computed. */
export interface History {
  readonly caseId: CaseId;
  readonly kind: 'consultation' | 'suggestion' | 'appeal';
  readonly receivedAt: number;
  readonly deeds: Deed[];
}
