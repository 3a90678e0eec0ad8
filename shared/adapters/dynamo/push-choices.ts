import type { EnterpriseId } from '../../domain/directory/ids.ts';
import type { PushChoices } from '../../domain/policy/push-choices.ts';
import { PushSettings } from '../../domain/policy/push-settings.ts';
import { readSubscription } from './audience-items.ts';
import { pushSettingsKey, subscriptionKey } from './audience-keys.ts';
import { atRevisionOf } from './conditional-write.ts';
import type { Table } from './open-table.ts';
import { queryAll } from './query.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** What an enterprise and its people have chosen to get: one stretch of its partition; nothing of no enterprise. */
export async function choicesOf(table: Table, enterpriseId: EnterpriseId | undefined): Promise<PushChoices> {
  if (enterpriseId === undefined) return { settings: undefined, subscriptions: [] };
  const { pk, sk: settingsAt } = pushSettingsKey.keyOf({ enterpriseId });
  const items = await queryAll(table, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': pk, ':from': settingsAt, ':to': `${subscriptionKey.prefix.sk}~` },
    ConsistentRead: true,
  });
  return choicesIn(items);
}

/** The choices among items of an enterprise. Throws BadItem. */
export function choicesIn(items: readonly Attributes[]): PushChoices {
  const settings = items.find(({ sk }) => sk === pushSettingsKey.pattern.sk);
  return {
    settings: settings && readPushSettings(settings),
    subscriptions: items
      .filter(({ sk }) => String(sk).startsWith(subscriptionKey.prefix.sk))
      .map(readSubscription),
  };
}

/** The settings of an enterprise that must still be as they were read. */
export function pushSettingsParts(
  tableName: string,
  previous: PushSettings | undefined,
  next: PushSettings,
): readonly TransactionPart[] {
  return [{ Put: { TableName: tableName, Item: pushSettingsItem(next), ...atRevisionOf(previous) } }];
}

/** The settings of an enterprise as they are written. */
export function pushSettingsItem(settings: PushSettings): StoredItem {
  const { enterpriseId } = settings;
  return { ...pushSettingsKey.keyOf({ enterpriseId }), entity: 'pushSettings', ...settings };
}

function readPushSettings(item: Attributes): PushSettings {
  return readItem('pushSettings', PushSettings, item);
}
