import * as z from 'zod';
import { CaseKind } from '../../domain/case/case-kind.ts';
import { CreditCode } from '../../domain/enterprise/credit-code.ts';
import { ExternalId, LetterReceipt } from '../../domain/integration/origin.ts';
import type { Contract } from '../contract.ts';
import { anyOffset } from '../instant-field.ts';
import { sourceParams } from '../path-params.ts';
import { lines, oneLine } from '../text-fields.ts';

/** A letter as another platform passes it on. */
export const PassedOnLetterBody = z
  .strictObject({
    externalId: ExternalId.meta({ description: '贵平台的来信编号 · What you call the letter' }),
    occurredAt: anyOffset.meta({ description: '贵平台收到来信的时刻 · When you got it' }),
    kind: CaseKind.meta({ description: '咨询、建议、诉求 · Decides the limit: 2, 5 or 10 working days' }),
    subject: oneLine(100).meta({ description: '标题 · Subject' }),
    body: lines(5000).meta({ description: '正文 · Body' }),
    creditCode: CreditCode.meta({ description: '来信企业的统一社会信用代码 · Its credit code' }),
    enterpriseName: oneLine(100).meta({ description: '来信企业的名称 · What the enterprise is called' }),
    contact: oneLine(200).nullable().default(null).meta({
      description: '联系人和联系方式，只有办理人员可见 · Whom to call; only those who handle the case see it',
    }),
    consentsToPublication: z.boolean().default(false).meta({
      description: '是否同意公开（脱敏后）· Whether a redacted copy may be published',
    }),
  })
  .meta({ id: 'PassedOnLetter' });

/** What the platform is answered. */
const LetterReceiptView = LetterReceipt.meta({
  id: 'LetterReceipt',
  description: '同一来信无论发送几次，答复相同。 The same, however often the letter is sent.',
});

export const passLetterOn: Contract<
  typeof sourceParams,
  typeof PassedOnLetterBody,
  typeof LetterReceiptView
> = {
  operationId: 'passLetterOn',
  command: 'submit',
  summary: { zh: '转来信件', en: 'Pass a letter on' },
  description: {
    zh: '省级平台和 12345 按 Standard Webhooks 规范签名，把企业来信转给本市。没有令牌，签名就是身份。同一 webhook-id 或同一 externalId 重复发送，只登记一次，答复相同；24 小时内同一 webhook-id 换了内容的、任何时候同一 externalId 换了内容的，答 422。办理进展由出站 webhook 送回。',
    en: 'The provincial platform and 12345 pass letters on, signed by Standard Webhooks: there is no token, the signature says who it is. The same webhook-id, or the same externalId, is one letter and is answered the same; with another content it is 422. What becomes of the case is sent back by outbound webhooks.',
  },
  may: { zh: '持有密钥的平台', en: 'the platform that has the secret' },
  params: sourceParams,
  body: PassedOnLetterBody,
  needs: { idempotencyKey: false, ifMatch: false, paging: false },
  success: { status: 201, view: LetterReceiptView, etag: false, location: false },
  failures: ['letterReused', 'codeNotAdmitted'],
  examples: {
    body: {
      externalId: 'FJ-2026-0924-000318',
      occurredAt: '2026-09-24T17:30:00+08:00',
      kind: 'consultation',
      subject: '引进高层次人才团队的申报',
      body: '请问泉州市引进高层次人才团队哪些对象可以申报，需要在哪里进行申报？',
      creditCode: '913505020000091A3D',
      enterpriseName: '泉州示例半导体材料有限公司',
      contact: '丁示二，13800000092',
    },
    answer: {
      externalId: 'FJ-2026-0924-000318',
      caseNumber: '20260924-000175',
      kind: 'consultation',
      receivedAt: '2026-09-24T09:50:00.000Z',
      dueOn: '2026-09-29',
      provisional: false,
    },
  },
};
