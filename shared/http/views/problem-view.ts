import * as z from 'zod';
import { CaseStatus } from '../../domain/case/case-words.ts';
import { CommandName } from '../../domain/case/commands.ts';

export const FieldErrorView = z
  .strictObject({
    pointer: z.string().optional().meta({ description: 'JSON Pointer (RFC 6901) into the body' }),
    parameter: z.string().optional().meta({ description: 'Name of a path or query parameter' }),
    header: z.string().optional().meta({ description: 'Name of a header' }),
    rule: z.string().meta({ description: 'The rule that is broken, for programs' }),
    message: z.string().meta({ description: 'The same for people, in the language of the answer' }),
  })
  .readonly()
  .meta({ id: 'FieldError' });
export type FieldErrorView = z.infer<typeof FieldErrorView>;

/** A problem as it is answered (RFC 9457). */
export const ProblemView = z
  .strictObject({
    type: z.string().meta({ description: 'Which problem it is; the address explains it' }),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    instance: z.string(),
    requestId: z.string(),
    errors: z.array(FieldErrorView).max(20).readonly().optional(),
    command: CommandName.optional().meta({ description: 'With wrong-status: what was asked' }),
    caseStatus: CaseStatus.optional().meta({ description: 'With wrong-status: where the case stands' }),
  })
  .readonly()
  .meta({ id: 'Problem', description: 'RFC 9457, application/problem+json' });
export type ProblemView = z.infer<typeof ProblemView>;
