import { noParams } from '../path-params.ts';
import { libraryQuery, policyAttachmentParams, policyParams, policyVersionParams } from '../policy-params.ts';
import { LibraryPolicyView, LibraryView, PolicyFileLinkView } from '../views/policy-view.ts';
import { libraryExample, libraryPolicyExample } from './example-policy.ts';
import { readContract } from './read-contract.ts';

const everybody = { zh: '任何人，无须登录', en: 'anybody, without a login' };

export const listLibrary = {
  ...readContract({
    operationId: 'listLibrary',
    summary: { zh: '政策库', en: 'The library of policies' },
    description: {
      zh: '现行政策，最近公布的在前；可按主题、行业、地区、发文单位或正在受理申报筛选，一次一项。Atom 订阅源在 /library/atom.xml。',
      en: 'What is in force, that published last first; narrowed down by topic, industry, region, department or open windows, one at a time. The Atom feed is at /library/atom.xml.',
    },
    may: everybody,
    params: noParams,
    view: LibraryView,
    paging: true,
    etag: true,
    failures: [],
    answer: libraryExample,
  }),
  query: libraryQuery,
};

export const getLibraryPolicy = readContract({
  operationId: 'getLibraryPolicy',
  summary: { zh: '政策全文和解读', en: 'A policy with its interpretation' },
  description: {
    zh: '最新版本的全文、解读，以及与前一版本的差异；撤回或失效的也可查看。',
    en: 'Its latest version, what it means, and what differs from the version before; also once it is withdrawn or expired.',
  },
  may: everybody,
  params: policyParams,
  view: LibraryPolicyView,
  etag: true,
  failures: ['notFound'],
  answer: libraryPolicyExample,
});

export const getLibraryVersion = readContract({
  operationId: 'getLibraryVersion',
  summary: { zh: '政策的一个版本', en: 'A version of a policy' },
  description: { zh: '每个公布过的版本都保留。', en: 'Every version that was published is kept.' },
  may: everybody,
  params: policyVersionParams,
  view: LibraryPolicyView,
  etag: true,
  failures: ['notFound'],
  answer: libraryPolicyExample,
});

export const getLibraryAttachment = readContract({
  operationId: 'getLibraryAttachment',
  summary: { zh: '政策附件', en: 'An attachment of a policy' },
  description: { zh: '链接 5 分钟内有效。', en: 'The link opens it for 5 minutes.' },
  may: everybody,
  params: policyAttachmentParams,
  view: PolicyFileLinkView,
  failures: ['notFound'],
  answer: {
    url: 'https://s3.ap-southeast-1.amazonaws.com/zhitong-attachments/kept/01M3X9B5R0QZT4C8G6W2N7KD2F?X-Amz-Signature=52c0',
    expiresAt: '2026-09-24T10:05:00.000Z',
  },
});
