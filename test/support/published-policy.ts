import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { policyKey, policyVersionKey } from '../../shared/adapters/dynamo/policy-keys.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { facetsOf } from '../../shared/domain/policy/facets.ts';
import { PolicyContent, type PolicyId } from '../../shared/domain/policy/policy.ts';
import type { PolicyHeader, PublishedVersion } from '../../shared/domain/policy/policy-header.ts';
import { beijing } from './case-world.ts';

/** What a policy says that is for everybody, unless said otherwise. */
export const policyContent = (over: Partial<PolicyContent> = {}): PolicyContent =>
  PolicyContent.parse({
    title: '关于支持示例企业引进人才团队的若干措施',
    documentNumber: '泉科规〔2026〕示01号',
    issuers: [{ name: '泉州市科学技术局', unitId: 'science' }],
    issuedOn: '2026-08-31',
    validUntil: null,
    topics: ['人才'],
    summary: '引进人才团队的，给予一次性奖励。',
    text: '第一条　本措施所称人才团队，是指……',
    criteria: { all: [] },
    programmes: [
      {
        id: 'talent-award',
        name: '人才团队引进奖励',
        delivery: 'apply',
        windows: [{ opensOn: '2026-09-01', closesOn: '2026-10-15' }],
        documents: ['申请表'],
        benefit: '一次性奖励。',
      },
    ],
    attachments: [],
    ...over,
  });

/** Puts a policy into the table as it is once its first version is published, or while there is none yet. */
export async function havePolicy(
  { client, name }: Table,
  id: PolicyId,
  content: PolicyContent,
  published = true,
): Promise<void> {
  const publishedAt = published ? beijing('2026-09-01 09:00') : null;
  const header: PolicyHeader = {
    id,
    revision: 4,
    status: published ? 'published' : 'draft',
    title: content.title,
    documentNumber: content.documentNumber,
    units: [],
    version: published ? 1 : null,
    firstPublishedAt: publishedAt,
    publishedAt,
    validUntil: null,
    windowsEndOn: null,
    facets: published ? facetsOf(content) : null,
    draft: null,
    ended: null,
  };
  const put = async (Item: Record<string, unknown>): Promise<unknown> =>
    client.send(new PutCommand({ TableName: name, Item }));
  await put({ ...policyKey.keyOf({ policyId: id }), entity: 'policy', ...header });
  if (publishedAt === null) return;
  const version: PublishedVersion = { policyId: id, version: 1, publishedAt, content, files: [] };
  await put({ ...policyVersionKey.keyOf({ policyId: id, version: 1 }), entity: 'policyVersion', ...version });
}
