import type { AttachmentRefusal } from '../domain/attachment/upload.ts';
import type { ProblemType } from './problem-type.ts';

/** Why a file cannot be attached: each is about one entry of `attachments`. */
export const attachmentProblemTypes: Readonly<Record<AttachmentRefusal['tag'], ProblemType>> = {
  attachmentUnknown: {
    status: 422,
    title: { zh: '没有这个上传', en: 'No such upload' },
    detail: {
      zh: '请使用您本人 24 小时内在 POST /attachments 得到的编号。',
      en: 'Name what you yourself announced at POST /attachments within the last 24 hours.',
    },
  },
  attachmentTwice: {
    status: 422,
    title: { zh: '附件重复', en: 'An attachment is named twice' },
    detail: { zh: '每个附件只列一次。', en: 'Name each attachment once.' },
  },
  attachmentBound: {
    status: 422,
    title: { zh: '附件已经使用', en: 'The upload is attached already' },
    detail: {
      zh: '一次上传只能用于一处；请重新上传。',
      en: 'An upload is attached once: upload the file again to attach it again.',
    },
  },
  attachmentNotUploaded: {
    status: 422,
    title: { zh: '文件还没有上传', en: 'The file has not been uploaded' },
    detail: {
      zh: '请先用 PUT 把文件传到上传链接；链接过期的，请重新申请。',
      en: 'PUT the file to the link that you were given first; ask for another once it has expired.',
    },
  },
  attachmentWrongSize: {
    status: 422,
    title: { zh: '文件大小与申报的不符', en: 'The file has another size than announced' },
    detail: { zh: '请按实际大小重新申报并上传。', en: 'Announce and upload it again with its size.' },
  },
  attachmentWrongContent: {
    status: 422,
    title: { zh: '文件内容与类型不符', en: 'The file is not what its type says' },
    detail: {
      zh: '支持 PDF、OFD、Word、Excel（不含宏）、JPEG 和 PNG。请检查文件是否损坏，或类型是否填错。',
      en: 'PDF, OFD, Word and Excel without macros, JPEG and PNG are taken: is the file broken, or its type a wrong one?',
    },
  },
};

/** What an operation that takes attachments can answer besides. */
export const attachmentProblems: readonly AttachmentRefusal['tag'][] = [
  'attachmentUnknown',
  'attachmentTwice',
  'attachmentBound',
  'attachmentNotUploaded',
  'attachmentWrongSize',
  'attachmentWrongContent',
];
