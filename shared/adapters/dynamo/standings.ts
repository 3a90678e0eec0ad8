import * as z from 'zod';
import type { Standings } from '../../app/matching-ports.ts';
import { PushSettings } from '../../domain/policy/push-settings.ts';
import { Profile } from '../../domain/profile/profile.ts';
import { pushSettingsKey, subscriptionKey } from './audience-keys.ts';
import { readSubscription } from './audience-items.ts';
import { readMember } from './directory-items.ts';
import { enterpriseKey, enterpriseMemberKey } from './keys.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** What decides which policies reach an enterprise: two stretches of its partition, between which its pushes lie. */
export function dynamoStandings(table: Table): Standings {
  return {
    async standingOf(enterpriseId, consistency) {
      const { pk } = enterpriseKey.keyOf({ enterpriseId });
      const between = (from: string, to: string) => ({
        KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ConsistentRead: consistency === 'consistent',
      });
      const settingsAt = pushSettingsKey.keyOf({ enterpriseId }).sk;
      const [first, second] = await Promise.all([
        queryAll(table, between(enterpriseMemberKey.prefix.sk, profileAt)),
        queryAll(table, between(settingsAt, `${subscriptionKey.prefix.sk}~`)),
      ]);
      const profile = first.find(({ sk }) => sk === profileAt);
      const settings = second.find(({ sk }) => sk === settingsAt);
      return {
        enterpriseId,
        profile: profile && readProfile(profile),
        people: first
          .filter(({ sk }) => String(sk).startsWith(enterpriseMemberKey.prefix.sk))
          .map((item) => readMember('enterpriseMember', item)),
        smart: settings === undefined || readPushSettings(settings).smart,
        subscriptions: second
          .filter(({ sk }) => String(sk).startsWith(subscriptionKey.prefix.sk))
          .map(readSubscription),
      };
    },
  };
}

const profileAt = 'PROFILE';

function readProfile(item: Attributes): Profile {
  return readItem('profile', z.object(Profile.unwrap().shape), item);
}

/** The settings of an enterprise as they are written. */
export function pushSettingsItem(settings: PushSettings): StoredItem {
  const { enterpriseId } = settings;
  return { ...pushSettingsKey.keyOf({ enterpriseId }), entity: 'pushSettings', ...settings };
}

export function readPushSettings(item: Attributes): PushSettings {
  return readItem('pushSettings', PushSettings, item);
}
