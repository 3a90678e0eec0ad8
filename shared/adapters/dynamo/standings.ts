import * as z from 'zod';
import type { Standings } from '../../app/matching-ports.ts';
import { Profile } from '../../domain/profile/profile.ts';
import { subscriptionKey } from './audience-keys.ts';
import { readMember } from './directory-items.ts';
import { enterpriseKey, enterpriseMemberKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { choicesIn } from './push-choices.ts';
import { queryAll } from './query.ts';
import { type Attributes, readItem } from './stored-item.ts';

/** What decides which policies reach an enterprise: one stretch of its partition, from its people to its subscriptions. */
export function dynamoStandings(table: Table): Standings {
  return {
    async standingOf(enterpriseId, consistency) {
      const items = await queryAll(table, {
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':pk': enterpriseKey.keyOf({ enterpriseId }).pk,
          ':from': enterpriseMemberKey.prefix.sk,
          ':to': `${subscriptionKey.prefix.sk}~`,
        },
        ConsistentRead: consistency === 'consistent',
      });
      const profile = items.find(({ sk }) => sk === 'PROFILE');
      const { settings, subscriptions } = choicesIn(items);
      return {
        enterpriseId,
        profile: profile && readItem('profile', StoredProfile, profile),
        people: items.filter(isMember).map((item) => readMember('enterpriseMember', item)),
        smart: settings?.smart ?? true,
        subscriptions,
      };
    },
  };
}

/** What is kept beside a profile matters to those alone who change it. */
const StoredProfile = z.object(Profile.unwrap().shape);

function isMember({ sk }: Attributes): boolean {
  return String(sk).startsWith(enterpriseMemberKey.prefix.sk);
}
