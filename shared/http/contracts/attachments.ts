import * as z from 'zod';
import { AttachedFile, AttachmentId } from '../../domain/attachment/attachment.ts';
import { maxAttachments } from '../../domain/attachment/attachment-type.ts';
import { Instant } from '../../domain/time/instant.ts';
import type { Contract } from '../contract.ts';
import { attachmentParams, noParams } from '../path-params.ts';
import { oneLine } from '../text-fields.ts';
import { readContract } from './read-contract.ts';

const { contentType, bytes, sha256 } = AttachedFile.unwrap().shape;

/** The field of a body that names uploads. */
export const attachmentIds = z
  .array(AttachmentId)
  .max(maxAttachments)
  .default([])
  .meta({ description: '附件，POST /attachments 给出的编号 · What POST /attachments gave' });

const AnnouncedFile = z
  .strictObject({
    name: oneLine(200)
      .refine((name) => !/[/\\]/.test(name))
      .meta({
        description:
          '文件名，不含路径；缺少扩展名的按类型补上 · Its name, without a path; the ending of its type is added where it lacks',
      }),
    contentType: contentType.meta({ description: '文件类型 · What it is' }),
    bytes: bytes.meta({ description: '字节数，最多 20 MiB · Its size' }),
    sha256: sha256.meta({ description: 'SHA-256，十六进制小写 · In hexadecimal, lower case' }),
  })
  .meta({ id: 'AnnouncedFile' });

const UploadView = z
  .strictObject({
    id: AttachmentId,
    url: z.url(),
    method: z.literal('PUT'),
    requestHeaders: z.record(z.string(), z.string()).readonly(),
    expiresAt: Instant.meta({ description: '上传链接的有效期 · When the link expires' }),
    attachBefore: Instant.meta({
      description: '在此之前提交才有效 · The upload is gone unless it is attached before',
    }),
  })
  .readonly()
  .meta({ id: 'Upload' });

const digest = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const bucket = 'https://s3.ap-southeast-1.amazonaws.com/zhitong-attachments';

export const announceAttachment: Contract<typeof noParams, typeof AnnouncedFile, typeof UploadView> = {
  operationId: 'announceAttachment',
  command: null,
  summary: { zh: '申请上传附件', en: 'Announce an attachment' },
  description: {
    zh: '得到一个 15 分钟内有效的上传链接：用 PUT 连同所列请求头传送文件，大小、类型和内容必须与申报的一致。然后在写信、补充说明、拟写或发出答复时用编号引用。24 小时内没有引用的会被删除。',
    en: 'Gives a link that takes the file for 15 minutes: PUT it with the headers that are listed; size, type and content must be those announced. Then name the id in a letter, a supplement, a draft or an answer. What is not attached within 24 hours is removed.',
  },
  may: { zh: '企业人员和工作人员', en: 'people of enterprises and staff' },
  params: noParams,
  body: AnnouncedFile,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 201, view: UploadView, etag: false, location: false },
  failures: ['forbidden', 'keyReused'],
  examples: {
    body: { name: '团队名单', contentType: 'application/pdf', bytes: 48_213, sha256: digest },
    answer: {
      id: '01M3X9B5R0QZT4C8G6W2N7KD2F',
      url: `${bucket}/unbound/d02/01M3X9B5R0QZT4C8G6W2N7KD2F?X-Amz-Signature=7d1f`,
      method: 'PUT',
      requestHeaders: {
        'content-type': 'application/pdf',
        'x-amz-checksum-sha256': 'n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=',
      },
      expiresAt: '2026-09-24T10:03:00.000Z',
      attachBefore: '2026-09-25T09:48:00.000Z',
    },
  },
};

export const getAttachment = readContract({
  operationId: 'getAttachment',
  summary: { zh: '下载附件', en: 'Download an attachment' },
  description: {
    zh: '得到一个 5 分钟内有效的下载链接。链接会打开文件，请勿转发。',
    en: 'Gives a link that opens the file for 5 minutes, to whoever has it: do not pass it on.',
  },
  may: {
    zh: '可以查看办件的人；拟写中的答复的附件只有办理方可见',
    en: 'who may read the case; attachments of a draft are for staff only',
  },
  params: attachmentParams,
  view: z.strictObject({ url: z.url(), expiresAt: Instant }).readonly().meta({ id: 'AttachmentLink' }),
  failures: ['notFound'],
  answer: {
    url: `${bucket}/kept/01M3X9B5R0QZT4C8G6W2N7KD2F?X-Amz-Signature=52c0`,
    expiresAt: '2026-09-24T10:05:00.000Z',
  },
});
