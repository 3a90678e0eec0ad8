import * as z from 'zod';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { Addressee } from '../../domain/case/case-words.ts';
import { PolicyId } from '../../domain/policy/policy.ts';
import { lines, oneLine } from '../text-fields.ts';
import { attachmentIds } from './attachments.ts';

/** What a letter says, whoever hands it in. */
export const letterFields = {
  kind: CaseKind.meta({ description: '咨询、建议、诉求 · Decides the limit: 2, 5 or 10 working days' }),
  addressee: Addressee.default('hub').meta({
    description: '枢纽平台，或直转市领导 · The hub, or straight to the city’s leaders',
  }),
  subject: oneLine(100).meta({ description: '标题 · Subject' }),
  body: lines(5000).meta({ description: '正文 · Body' }),
  attachments: attachmentIds,
  policyId: PolicyId.nullable().default(null).meta({
    description:
      '所咨询的政策，仅限咨询：直接转其制定单位办理 · The policy that a consultation asks about: it goes straight to the unit that issued it',
  }),
  consentsToPublication: z.boolean().meta({
    description: '是否同意公开（脱敏后）· Whether a redacted copy may be published',
  }),
};
