import { resumed } from '../../domain/mailing/bounce-window.ts';
import { Resumption } from '../../domain/mailing/resumption.ts';
import { SendingState } from '../../domain/mailing/sending-rate.ts';
import { resumptionKey, sendingKey } from './policy-mail-keys.ts';
import { type Attributes, readItem } from './stored-item.ts';
import type { TransactionPart } from './transact.ts';

/** How sending stands, by its item. Throws BadItem. */
export function readSending(item: Attributes): SendingState {
  return readItem('sending', SendingState, item);
}

/** The resumption of an item. Throws BadItem. */
export function readResumption(item: Attributes): Resumption {
  return readItem('resumption', Resumption, item);
}

/**
 * Sending goes on, as long as the pause is that of the resumption. Mails of cases take turns meanwhile, some each second, so the
 * item is not put as it was read: only what a pause holds still is looked at and changed.
 */
export function resumptionParts(
  TableName: string,
  previous: SendingState,
  resumption: Resumption,
): readonly TransactionPart[] {
  const { sequence, countedFrom } = resumed(previous);
  return [
    {
      Update: {
        TableName,
        Key: sendingKey.keyOf({}),
        UpdateExpression: 'SET paused = :none, #sequence = :sequence, countedFrom = :from ADD revision :one',
        ConditionExpression: 'paused.#at = :at AND #sequence = :before',
        ExpressionAttributeNames: { '#sequence': 'sequence', '#at': 'at' },
        ExpressionAttributeValues: {
          ':none': null,
          ':sequence': sequence,
          ':from': countedFrom,
          ':one': 1,
          ':at': resumption.pause.at,
          ':before': previous.sequence,
        },
      },
    },
    {
      Put: {
        TableName,
        Item: { ...resumptionKey.keyOf(resumption), entity: 'resumption', ...resumption },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
  ];
}
