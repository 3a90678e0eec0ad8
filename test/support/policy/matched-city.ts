import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { audienceItemsOf, subscriptionParts } from '../../../shared/adapters/dynamo/audience-items.ts';
import { memberItems } from '../../../shared/adapters/dynamo/directory-items.ts';
import { profileItem } from './profile-item.ts';
import type { Table } from '../../../shared/adapters/dynamo/open-table.ts';
import {
  policyInForceKey,
  policyKey,
  policyVersionKey,
} from '../../../shared/adapters/dynamo/policy-keys.ts';
import { pushSettingsItem } from '../../../shared/adapters/dynamo/push-choices.ts';
import type { StoredItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import { Account } from '../../../shared/domain/directory/account.ts';
import { EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import { facetsOf } from '../../../shared/domain/policy/facets.ts';
import { PolicyContent, PolicyId, PolicyVersion } from '../../../shared/domain/policy/policy.ts';
import type { PolicyStatus } from '../../../shared/domain/policy/policy.ts';
import { Subscription } from '../../../shared/domain/policy/subscription.ts';
import { Profile } from '../../../shared/domain/profile/profile.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

const publishedAt = '2026-11-27T02:00:00.000Z';

export const policyIdOf = (n: number) =>
  PolicyId.parse(`01K5XQ3V0GAB3C5D7E9F1G${String(n).padStart(4, '0')}`);

export const enterpriseIdOf = (n: number) => EnterpriseId.parse(`S${String(n).padStart(6, '0')}`);

/** What a policy says, unless told otherwise: for enterprises of Jinjiang (晋江). */
export function contentWith(more: Partial<Record<keyof PolicyContent, unknown>> = {}): PolicyContent {
  return PolicyContent.parse({
    title: '晋江市鞋服企业设备更新补助办法（示例）',
    documentNumber: '晋工信规〔2026〕1号',
    issuers: [{ name: '晋江市工业和信息化局', unitId: null }],
    issuedOn: '2026-11-20',
    validUntil: null,
    topics: ['技改'],
    summary: '对设备更新给予补助。',
    text: '正文（示例）。',
    criteria: { clause: 'region', in: ['350582'] },
    programmes: [],
    attachments: [],
    ...more,
  });
}

/** A profile with nothing in it but what is said. */
export function profileOf(n: number, more: object = {}): Profile {
  const nothing = Object.fromEntries(Object.keys(Profile.unwrap().shape).map((field) => [field, null]));
  return Profile.parse({ ...nothing, enterpriseId: enterpriseIdOf(n), ...more });
}

export const located = (county: string) => ({
  region: { value: { county, zone: null }, source: 'enterprise', on: '2026-09-01' },
});

/** A person of enterprises, by their numbers, with how soon smart matching mails them for each. */
export function personOf(id: string, enterprises: Readonly<Record<number, string>>): Account {
  return Account.parse({
    id,
    name: `${id}示`,
    email: `${id}@example.com`,
    phone: null,
    language: 'zh-CN',
    memberships: Object.entries(enterprises).map(([n, smart]) => ({
      kind: 'enterprise',
      enterpriseId: enterpriseIdOf(Number(n)),
      manages: true,
      push: { smart },
    })),
  });
}

/** What a city's enterprises and policies are in the table; written as their owners write them. */
export function matchedCity({ client, name }: Table) {
  const put = async (items: readonly StoredItem[]): Promise<void> => {
    for (let first = 0; first < items.length; first += 25) {
      const requests = items.slice(first, first + 25).map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteCommand({ RequestItems: { [name]: requests } }));
    }
  };
  return {
    profiles: async (profiles: readonly Profile[]) =>
      put(profiles.flatMap((profile) => [profileItem(profile), ...audienceItemsOf(profile, cityRegions)])),
    people: async (...accounts: readonly Account[]) =>
      put(
        accounts.flatMap((account) =>
          account.memberships.flatMap((membership) => memberItems(account, membership)),
        ),
      ),
    async subscribe(subscription: Subscription) {
      const puts = subscriptionParts(name, undefined, subscription);
      await put(puts.flatMap((part) => (part.Put?.Item as StoredItem | undefined) ?? []));
    },
    async smart(n: number, smart: boolean) {
      await put([pushSettingsItem({ enterpriseId: enterpriseIdOf(n), smart, revision: 1 })]);
    },
    async publish(n: number, version: number, content: PolicyContent, status: PolicyStatus = 'published') {
      const policyId = policyIdOf(n);
      const facets = facetsOf(content);
      const { title, documentNumber, criteria, programmes, validUntil } = content;
      const header = {
        id: policyId,
        revision: version,
        status,
        title,
        documentNumber,
        units: [],
        version,
        firstPublishedAt: publishedAt,
        publishedAt,
        validUntil,
        facets,
        windowsEndOn: null,
        draft: null,
        ended: status === 'published' ? null : { at: publishedAt, reason: '依据已废止' },
      };
      const parsed = PolicyVersion.parse(version);
      await put([
        { ...policyKey.keyOf({ policyId }), entity: 'policy', ...header },
        {
          ...policyVersionKey.keyOf({ policyId, version: parsed }),
          entity: 'policyVersion',
          policyId,
          version,
          publishedAt,
          content,
          files: [],
        },
        {
          ...policyInForceKey.keyOf({ policyId }),
          entity: 'policyInForce',
          policyId,
          version,
          publishedAt,
          validUntil,
          facets,
          criteria,
          programmes: programmes.map(({ id, delivery, windows }) => ({ id, delivery, windows })),
        },
      ]);
      return { policyId, version: parsed };
    },
    /** Writes whatever item. */
    async item(Item: StoredItem) {
      await client.send(new PutCommand({ TableName: name, Item }));
    },
  };
}

/** A subscription of a person for an enterprise. */
export function subscriptionOf(n: number, accountId: string, enterprise: number, more: object): Subscription {
  return Subscription.parse({
    id: `01K5XQ3V0GAB3C5D7E9F1H${String(n).padStart(4, '0')}`,
    enterpriseId: enterpriseIdOf(enterprise),
    accountId,
    topics: [],
    industries: [],
    regions: [],
    departments: [],
    frequency: 'daily',
    ...more,
  });
}
