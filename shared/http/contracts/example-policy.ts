import type * as z from 'zod';
import type { PolicyInput } from '../policy-fields.ts';
import type { LibraryPolicyView, LibraryView, PolicyCardView, PolicyView } from '../views/policy-view.ts';

const policyId = '01M3X9B5R0QZT4C8G6W2N7KD4H';
const units = ['qz-gxj'];

/** What the policy of the examples says. */
export const examplePolicyInput = {
  title: '泉州市工业企业技术改造设备投资补助实施细则（示例）',
  documentNumber: '泉工信规〔2026〕示01号',
  issuers: [
    { name: '泉州市工业和信息化局', unitId: 'qz-gxj' },
    { name: '泉州市财政局', unitId: null },
  ],
  issuedOn: '2026-09-15',
  validUntil: '2028-09-14',
  topics: ['技改', '设备'],
  summary: '对规上工业企业的技改项目，按实际设备投资的5%给予补助，单个项目最高200万元。',
  text: '第一条　为鼓励企业技术改造，制定本细则（示例）。',
  criteria: {
    all: [
      { clause: 'region', in: ['350500'] },
      { clause: 'qualification', holds: 'ABOVE_SCALE_INDUSTRY' },
      { none: [{ clause: 'qualification', holds: 'SPECIAL_CREDIT_BAD' }] },
    ],
  },
  programmes: [
    {
      id: 'equipment',
      name: '技术改造设备投资补助',
      delivery: 'apply',
      windows: [{ opensOn: '2026-10-08', closesOn: '2026-11-30' }],
      documents: ['项目备案证明', '设备购置合同与发票清单'],
      benefit: '设备投资的5%，最高200万元',
    },
  ],
  attachments: ['01M3X9B5R0QZT4C8G6W2N7KD2F'],
} as const satisfies z.input<typeof PolicyInput>;

/** Its draft as it was begun. */
export const exampleDraft = {
  stage: 'draft',
  writtenBy: ['policy-editor-1'],
  proposedBy: null,
  approvedBy: null,
  publishesAt: null,
  sentBackFor: null,
  amends: null,
} as const;

const { title, documentNumber, issuers, issuedOn, validUntil, topics, summary } = examplePolicyInput;

/** The draft of its next version. */
export const amendingDraft = { ...exampleDraft, amends: { title, documentNumber, units } };

/** The policy as it was begun. */
export const draftedPolicy: PolicyCardView = {
  id: policyId,
  revision: 1,
  status: 'draft',
  title,
  documentNumber,
  units,
  version: null,
  firstPublishedAt: null,
  publishedAt: null,
  validUntil: null,
  facets: null,
  windowsEndOn: null,
  draft: exampleDraft,
  ended: null,
  standing: 'draft',
};

/** Proposed, and set for a minute. */
export const proposedPolicy: PolicyCardView = {
  ...draftedPolicy,
  revision: 2,
  status: 'proposed',
  standing: 'proposed',
  draft: { ...exampleDraft, stage: 'proposed', proposedBy: 'policy-editor-1' },
};
export const scheduledPolicy: PolicyCardView = {
  ...draftedPolicy,
  revision: 3,
  status: 'approved',
  standing: 'approved',
  draft: {
    ...exampleDraft,
    stage: 'approved',
    proposedBy: 'policy-editor-1',
    approvedBy: 'policy-approver-1',
    publishesAt: '2026-09-25T01:00:00.000Z',
  },
};

const publishedAt = '2026-09-25T01:00:00.000Z';

/** In force. */
export const publishedPolicy: PolicyCardView = {
  ...draftedPolicy,
  revision: 4,
  status: 'published',
  standing: 'published',
  version: 1,
  firstPublishedAt: publishedAt,
  publishedAt,
  validUntil,
  facets: { topics: [...topics], industries: [], regions: ['350500'], departments: units },
  windowsEndOn: '2026-11-30',
  draft: null,
};
export const withdrawnPolicy: PolicyCardView = {
  ...publishedPolicy,
  revision: 5,
  status: 'withdrawn',
  standing: 'withdrawn',
  ended: { at: '2026-10-12T02:00:00.000Z', reason: '依据已废止' },
};
/** Given up before it was proposed. */
export const discardedPolicy: PolicyCardView = {
  ...draftedPolicy,
  revision: 2,
  status: 'discarded',
  standing: 'discarded',
  draft: null,
  ended: { at: '2026-09-24T10:30:00.000Z', reason: null },
};

const written = {
  content: examplePolicyInput,
  files: [
    {
      id: '01M3X9B5R0QZT4C8G6W2N7KD2F',
      name: '申报表.pdf',
      contentType: 'application/pdf',
      bytes: 48_213,
    },
  ],
  changes: [],
} as const;
const explained = {
  policyId,
  version: 1,
  at: '2026-09-25T02:00:00.000Z',
  text: '设备投资满 300 万元的技改项目即可申报。',
  questions: [{ question: '旧设备算不算设备投资？', answer: '不算。' }],
};

export const policyExample: PolicyView = {
  ...publishedPolicy,
  drafted: null,
  published: written,
  interpretation: { ...explained, by: 'policy-editor-1' },
};

export const libraryPolicyExample: LibraryPolicyView = {
  policyId,
  status: 'published',
  version: 1,
  latestVersion: 1,
  firstPublishedAt: publishedAt,
  publishedAt,
  ended: null,
  ...written,
  interpretation: explained,
};

export const libraryExample: z.input<typeof LibraryView> = {
  items: [
    {
      policyId,
      version: 1,
      title,
      documentNumber,
      issuers: [...issuers],
      issuedOn,
      validUntil,
      topics: [...topics],
      summary,
      windows: [{ opensOn: '2026-10-08', closesOn: '2026-11-30' }],
      firstPublishedAt: publishedAt,
      publishedAt,
      endedAt: null,
      status: 'published',
    },
  ],
};
