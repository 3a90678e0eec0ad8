import type { CaseCard } from '../../shared/domain/case/case-card.ts';
import type { Reply } from '../../shared/http/client-call.ts';
import type { apiClient } from '../../shared/http/client.ts';

export type Api = ReturnType<typeof apiClient>;
export type LetterFields = Parameters<Api['submitLetter']>[0];

type CommandOperation =
  | 'dispatchCase'
  | 'acceptCase'
  | 'returnCase'
  | 'designateHandler'
  | 'logContact'
  | 'draftAnswer'
  | 'releaseAnswer'
  | 'urgeCase'
  | 'replyToUrge'
  | 'reportProgress';
type CommandFields = { readonly [Op in CommandOperation]: Omit<Parameters<Api[Op]>[0], 'caseId'> };

/** A command on a letter as data: the operation and the fields of its body. */
export type CommandRequest<Op extends CommandOperation = CommandOperation> = {
  readonly [Name in Op]: { readonly operation: Name; readonly fields: CommandFields[Name] };
}[Op];

type CommandApi = {
  readonly [Op in CommandOperation]: (
    fields: CommandFields[Op] & { readonly caseId: string },
    options: { readonly ifMatch: string },
  ) => Promise<Reply<CaseCard>>;
};

/** Gives the command on the case as it was read under that ETag. */
export async function sendCommand<Op extends CommandOperation>(
  api: CommandApi,
  { operation, fields }: CommandRequest<Op>,
  caseId: string,
  ifMatch: string,
): Promise<Reply<CaseCard>> {
  return api[operation]({ ...fields, caseId }, { ifMatch });
}
