import * as z from 'zod';
import { lines } from '../text-fields.ts';
import { commandContract } from './command-contract.ts';
import { handling } from './example-case.ts';

export const reportProgress = commandContract({
  operationId: 'reportProgress',
  command: 'report',
  body: z
    .strictObject({ text: lines(2000).meta({ description: '办理进展 · How far it is' }) })
    .meta({ id: 'ProgressReport' }),
  summary: { zh: '报送办理进展', en: 'Report progress' },
  description: {
    zh: '办件逾期后，主办单位每 5 个工作日向枢纽平台报送办理进展。进展内容企业看不到。',
    en: 'Once a case is late, its lead unit reports to the hub every 5 working days. The enterprise sees that it did, not the text.',
  },
  example: { text: '申报材料已全部核对，正在征求财政部门意见，预计 10 月 12 日答复。' },
  answer: handling,
});

export const urgeCase = commandContract({
  operationId: 'urgeCase',
  command: 'urge',
  body: z
    .strictObject({ text: lines(1000).meta({ description: '督办要求 · What is asked for' }) })
    .meta({ id: 'Urge' }),
  summary: { zh: '督办', en: 'Urge' },
  description: {
    zh: '枢纽平台、市政府办或市领导督促办理单位，单位须在下一工作日结束前回复。再次督办并入尚未回复的督办，时限不变。企业看不到。',
    en: 'The hub, an overseer or a leader urges the unit, which replies by the end of the next working day. A second urge joins one that is open, within its time. The enterprise sees nothing of it.',
  },
  example: { text: '该件已逾期，请说明原因并尽快答复企业。' },
  answer: handling,
});

export const replyToUrge = commandContract({
  operationId: 'replyToUrge',
  command: 'replyToUrge',
  body: z
    .strictObject({ text: lines(2000).meta({ description: '回复内容 · The reply' }) })
    .meta({ id: 'UrgeReply' }),
  summary: { zh: '回复督办', en: 'Reply to an urge' },
  description: {
    zh: '主办单位回复督办；一次回复答复所有尚未得到回复的督办人。',
    en: 'The lead unit replies; one reply reaches everybody who has urged and waits.',
  },
  example: { text: '因需多部门会商，答复时间延后，将于明日答复企业。' },
  answer: handling,
});
