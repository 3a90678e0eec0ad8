import { TestMail } from '../../domain/mailing/test-mail.ts';
import type { Contract } from '../contract.ts';
import { noBody } from '../path-params.ts';
import { policyParams } from '../policy-params.ts';
import { draftedPolicy } from './example-policy.ts';

const TestMailView = TestMail.meta({ id: 'TestMail' });

export const sendTestMail: Contract<typeof policyParams, typeof noBody, typeof TestMailView> = {
  operationId: 'sendTestMail',
  command: null,
  summary: { zh: '给自己发测试邮件', en: 'Send a test mail to oneself' },
  description: {
    zh: '把政策邮件发给本人一封，内容为发送时的草稿；没有草稿的，为现行版本。不发给任何企业。几分钟内发出，静默时段顺延。每项政策每小时最多 10 封。',
    en: 'The mail of the policy to oneself: of its draft as it is when the mail is sent or, where there is none, of the version in force. No enterprise gets it. It goes within minutes, in the hours of mails. At most 10 for each policy and hour.',
  },
  may: {
    zh: '发文单位或枢纽平台的政策编辑、审批人',
    en: 'policy editors and approvers of the units that issue it and of the hub',
  },
  params: policyParams,
  body: noBody,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: TestMailView, etag: false, location: false },
  failures: ['forbidden', 'notFound', 'tooManyTestMails', 'keyReused'],
  examples: {
    body: {},
    answer: { policyId: draftedPolicy.id, version: null, at: '2026-09-24T10:00:00.000Z' },
  },
};
