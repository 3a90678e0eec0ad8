import * as z from 'zod';
import { ContactMeans } from '../../domain/case/case-words.ts';
import { attachmentProblems } from '../attachment-problem-types.ts';
import { anyOffset } from '../instant-field.ts';
import { lines, oneLine } from '../text-fields.ts';
import { attachmentIds } from './attachments.ts';
import { commandContract } from './command-contract.ts';
import { answered, handling } from './example-case.ts';

const answerText = lines(10_000).meta({ description: '答复内容 · The answer' });

export const logContact = commandContract({
  operationId: 'logContact',
  command: 'contact',
  body: z
    .strictObject({
      contactedAt: anyOffset,
      means: ContactMeans,
      person: oneLine(60).meta({ description: '企业方联系人 · With whom' }),
      outcome: lines(2000).meta({ description: '联系情况 · What came of it' }),
    })
    .meta({ id: 'Contact' }),
  summary: { zh: '登记与企业的联系', en: 'Log a contact' },
  description: {
    zh: '经办人登记何时、以何方式、与何人联系以及联系情况。',
    en: 'When, how, with whom and to what effect the handler spoke with the enterprise.',
  },
  example: {
    contactedAt: '2026-09-28T09:30:00+08:00',
    means: 'telephone',
    person: '丁示二',
    outcome: '已电话说明申报对象，企业将补充团队名单。',
  },
  answer: handling,
});

export const draftAnswer = commandContract({
  operationId: 'draftAnswer',
  command: 'draft',
  body: z.strictObject({ text: answerText, attachments: attachmentIds }).meta({ id: 'Draft' }),
  failures: attachmentProblems,
  summary: { zh: '拟写答复', en: 'Draft the answer' },
  description: {
    zh: '经办人拟写答复，再次拟写即替换。',
    en: 'The handler proposes the answer; a new draft replaces the one before.',
  },
  example: { text: '您好：申报对象为近三年引进的高层次人才团队，请登录市人才服务平台申报。' },
  answer: handling,
});

export const sendBackDraft = commandContract({
  operationId: 'sendBackDraft',
  command: 'sendBack',
  body: z
    .strictObject({ reason: lines(1000).meta({ description: '修改意见 · What to change' }) })
    .meta({ id: 'DraftReturn' }),
  summary: { zh: '退回修改', en: 'Send the draft back' },
  description: {
    zh: '单位负责人将拟写的答复退回修改。',
    en: 'The unit lead wants another draft, and says why.',
  },
  example: { reason: '请补充申报时间和所需材料。' },
  answer: handling,
});

export const releaseAnswer = commandContract({
  operationId: 'releaseAnswer',
  command: 'release',
  body: z
    .strictObject({
      answer: answerText
        .nullable()
        .default(null)
        .meta({ description: '枢纽平台直接答复时填写 · Only when the hub answers at once' }),
      attachments: attachmentIds.meta({
        description:
          '枢纽平台直接答复的附件；单位的附件随拟写的答复 · Only when the hub answers at once; a unit’s come with its draft',
      }),
      contactWaiver: lines(1000)
        .nullable()
        .default(null)
        .meta({ description: '未联系企业的原因 · Why there was no contact' }),
      latenessReason: lines(1000)
        .nullable()
        .default(null)
        .meta({ description: '逾期原因，逾期答复时必填 · Why it is late; required when it is' }),
    })
    .meta({ id: 'Release' }),
  failures: attachmentProblems,
  summary: { zh: '发出答复', en: 'Release the answer' },
  description: {
    zh: '枢纽平台可在待研判时直接答复；单位负责人发出经办人拟写的答复，之前须已联系企业或说明原因。逾期答复须说明逾期原因。',
    en: 'The hub answers at once while it triages; a unit lead releases the handler’s draft, after a contact or with a reason for none. A late answer says why it is late.',
  },
  example: { contactWaiver: null },
  answer: answered,
});
