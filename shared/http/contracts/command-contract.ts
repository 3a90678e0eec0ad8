import type * as z from 'zod';
import type { CaseCommand } from '../../domain/case/commands.ts';
import { transitions } from '../../domain/case/transitions.ts';
import type { Bilingual } from '../bilingual.ts';
import { relationWording } from '../case-wording.ts';
import type { Contract } from '../contract.ts';
import { caseParams } from '../path-params.ts';
import type { ProblemTag } from '../problem.ts';
import type { OperationId } from '../routes.ts';
import { CaseCardView } from '../views/case-card-view.ts';

interface CommandText<Body extends z.ZodType> {
  readonly operationId: OperationId;
  readonly command: Exclude<CaseCommand['type'], 'tick'>;
  readonly body: Body;
  readonly summary: Bilingual;
  readonly description: Bilingual;
  /** Problems beside those of its transitions. */
  readonly failures?: readonly ProblemTag[];
  readonly example: z.input<Body>;
  readonly answer: z.input<typeof CaseCardView>;
}

/** The contract of a command on a case that exists; who may, and what can be refused, is read from the transition table. */
export function commandContract<Body extends z.ZodType>(
  text: CommandText<Body>,
): Contract<typeof caseParams, Body, typeof CaseCardView> {
  const { operationId, command, body, summary, description, failures = [], example, answer } = text;
  const rows = transitions.filter((row) => row.command === command);
  const by = [...new Set(rows.map((row) => relationWording[row.by]))];
  const guards: readonly ProblemTag[] = rows.flatMap((row) => row.guards);
  return {
    operationId,
    command,
    summary,
    description,
    may: { zh: by.map(({ zh }) => zh).join('、'), en: by.map(({ en }) => en).join(', ') },
    params: caseParams,
    body,
    needs: { idempotencyKey: true, ifMatch: true, paging: false },
    success: { status: 200, view: CaseCardView, etag: true, location: false },
    failures: ['forbidden', 'notFound', 'wrongStatus', ...guards, ...failures, 'keyReused'],
    examples: { body: example, answer },
  };
}
