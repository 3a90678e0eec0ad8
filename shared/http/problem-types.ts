import { attachmentProblemTypes } from './attachment-problem-types.ts';
import { calendarProblemTypes } from './calendar-problem-types.ts';
import { caseProblemTypes } from './case-problem-types.ts';
import { directoryProblemTypes } from './directory-problem-types.ts';
import { policyProblemTypes } from './policy-problem-types.ts';
import type { ProblemTag } from './problem.ts';
import type { ProblemType } from './problem-type.ts';
import { webhookProblemTypes } from './webhook-problem-types.ts';

/** The one table of problems: each tag of each refusal, and each fault of a request, with its status and its texts. */
export const problemTypes: Readonly<Record<ProblemTag, ProblemType>> = {
  ...caseProblemTypes,
  ...calendarProblemTypes,
  ...directoryProblemTypes,
  ...attachmentProblemTypes,
  ...webhookProblemTypes,
  ...policyProblemTypes,
  invalidRequest: {
    status: 400,
    title: { zh: '请求不符合接口要求', en: 'The request does not meet the contract' },
    detail: { zh: 'errors 逐项说明了问题所在。', en: 'Each entry of errors names a place and its rule.' },
  },
  invalidJson: {
    status: 400,
    title: { zh: '请求正文不是 JSON', en: 'The body is not JSON' },
    detail: { zh: '请发送 UTF-8 编码的 JSON。', en: 'Send JSON in UTF-8.' },
  },
  idempotencyKeyRequired: {
    status: 400,
    title: { zh: '缺少 Idempotency-Key', en: 'Idempotency-Key is missing' },
    detail: {
      zh: '每个 POST 请求都要带 Idempotency-Key 请求头：1 至 64 个可见 ASCII 字符。重试时使用同一个值。',
      en: 'Every POST carries the header Idempotency-Key: 1 to 64 visible ASCII characters, the same on a retry.',
    },
  },
  ifMatchMalformed: {
    status: 400,
    title: { zh: 'If-Match 格式不对', en: 'If-Match is malformed' },
    detail: {
      zh: '请原样送回上次读到的一个 ETag，例如 "3"。',
      en: 'Send back, as it was, the one ETag that you read, for example "3".',
    },
  },
  unauthenticated: {
    status: 401,
    title: { zh: '请先登录', en: 'Sign in first' },
    detail: { zh: '请求没有有效的访问令牌。', en: 'The request carries no valid access token.' },
  },
  forbidden: {
    status: 403,
    title: { zh: '您没有这项权限', en: 'You may not do this' },
    detail: {
      zh: '您的账号不具备这一操作所需的角色或企业授权。',
      en: 'Your account lacks the role or the enterprise that this needs.',
    },
  },
  notFound: {
    status: 404,
    title: { zh: '没有找到', en: 'Not found' },
    detail: {
      zh: '它不存在，或者不对您开放。',
      en: 'It does not exist, or it is not open to you.',
    },
  },
  noRoute: {
    status: 404,
    title: { zh: '没有这个接口', en: 'No such route' },
    detail: {
      zh: '请对照 /reference 检查方法和路径。',
      en: 'Compare method and path with /reference.',
    },
  },
  stale: {
    status: 412,
    title: { zh: '已有新的进展', en: 'Somebody acted in the meantime' },
    detail: {
      zh: '您读到的版本已经过时。请重新读取，再决定是否操作；响应的 ETag 是当前版本。',
      en: 'What you read is out of date. Read it again before you act; the ETag of this answer is the present one.',
    },
  },
  mailsNotPaused: {
    status: 409,
    title: { zh: '政策邮件没有暂停', en: 'Mails about policies are not paused' },
    detail: { zh: '没有需要恢复的暂停。', en: 'There is no pause to end.' },
  },
  bodyTooLarge: {
    status: 413,
    title: { zh: '请求正文太大', en: 'The body is too large' },
    detail: { zh: '请求正文最大 256 KB。', en: 'A body has at most 256 KB.' },
  },
  unsupportedMediaType: {
    status: 415,
    title: { zh: '请求正文的类型不受支持', en: 'Unsupported media type' },
    detail: {
      zh: '请使用 Content-Type: application/json（UTF-8）。',
      en: 'Use Content-Type: application/json, in UTF-8.',
    },
  },
  enterpriseUnknown: {
    status: 422,
    title: { zh: '没有这家企业', en: 'No such enterprise' },
    detail: {
      zh: '平台上没有使用这个统一社会信用代码的企业。请核对营业执照。',
      en: 'No enterprise of the platform has that credit code. Compare it with the business licence.',
    },
    pointer: '/creditCode',
  },
  policyUnknown: {
    status: 422,
    title: { zh: '没有这项政策', en: 'No such policy' },
    detail: {
      zh: '没有发布过这项政策。请从政策库中选择；不针对某项政策的，请不要填写 policyId。',
      en: 'Nothing of that policy was ever published. Choose one from the library, or leave policyId out.',
    },
    pointer: '/policyId',
  },
  programmeUnknown: {
    status: 422,
    title: { zh: '没有这个申报项目', en: 'No such programme' },
    detail: {
      zh: '这项政策的现行版本没有这个申报项目，或者该项目免申即享、无需申报。',
      en: 'The policy as it stands has no such programme, or pays it without being asked for.',
    },
    pointer: '/programmeId',
  },
  keyReused: {
    status: 422,
    title: { zh: 'Idempotency-Key 已用于另一个请求', en: 'Idempotency-Key was used for another request' },
    detail: {
      zh: '同一个值只能重复同一个请求（路径、If-Match 和正文都相同）。新的请求请换一个值。',
      en: 'A key repeats one request: same path, same If-Match, same body. Take another for another request.',
    },
  },
  ifMatchRequired: {
    status: 428,
    title: { zh: '缺少 If-Match', en: 'If-Match is missing' },
    detail: {
      zh: '这一操作要带 If-Match 请求头，值为上次读到的 ETag。',
      en: 'This operation carries the header If-Match with the ETag that you read.',
    },
  },
  tooManyLetters: {
    status: 429,
    title: { zh: '来信过多', en: 'Too many letters' },
    detail: {
      zh: '您或贵企业在这段时间内的来信已达本市规定的件数，请按 Retry-After 稍后再写。',
      en: 'You or your enterprise have handed in as many letters as the city takes for now; write again after Retry-After.',
    },
  },
  tooManyTestMails: {
    status: 429,
    title: { zh: '测试邮件过多', en: 'Too many test mails' },
    detail: {
      zh: '每项政策每小时最多发送 10 封测试邮件，请按 Retry-After 稍后再试。',
      en: 'At most 10 test mails of a policy are sent in an hour; ask again after Retry-After.',
    },
  },
  internal: {
    status: 500,
    title: { zh: '系统出错', en: 'Something went wrong here' },
    detail: {
      zh: '错误已记录。请稍后用同一个 Idempotency-Key 重试；反映问题时请附上 requestId。',
      en: 'It has been recorded. Try again later with the same Idempotency-Key; quote requestId when you report it.',
    },
  },
  busy: {
    status: 503,
    title: { zh: '系统繁忙', en: 'Busy' },
    detail: {
      zh: '请按 Retry-After 稍后用同一个 Idempotency-Key 重试。',
      en: 'Try again after Retry-After, with the same Idempotency-Key.',
    },
  },
};

/** All tags of the catalogue, in order of status. */
export const problemTags: readonly ProblemTag[] = Object.keys(problemTypes)
  .filter(isProblemTag)
  .toSorted((a, b) => problemTypes[a].status - problemTypes[b].status);

function isProblemTag(name: string): name is ProblemTag {
  return Object.hasOwn(problemTypes, name);
}
