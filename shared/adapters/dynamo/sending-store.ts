import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Pace, SendingControl, SendingTurns } from '../../app/sending-ports.ts';
import { StorageBusy } from '../../app/ports.ts';
import { SendingState, takeTurns, untouched } from '../../domain/mailing/sending-rate.ts';
import { accepted, type Result } from '../../domain/result.ts';
import { atRevisionOf } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { sendingKey } from './policy-mail-keys.ts';
import type { Table } from './open-table.ts';
import { type Attributes, readItem, type StoredItem } from './stored-item.ts';

/** Whoever is refused was overtaken by somebody who was not, so that each attempt is somebody's turn. */
const mostAttempts = 50;

/**
 * The sending in the one table: a single item, changed on the condition that nobody else did. Each process begins with what it
 * saw last, so one that sends alone needs one request, and one that was overtaken is told the state by the refusal.
 */
export function dynamoSending(
  table: Table,
  pace: Pick<Pace, 'nowMillis'>,
  ratePerSecond: number,
): SendingTurns & SendingControl {
  let seen: SendingState | undefined;
  const read = async (): Promise<SendingState> =>
    (await getItem(table, sendingKey.keyOf({}), 'consistent', readSending)) ?? untouched;

  const attempt = async <Value, Refusal>(
    decide: (state: SendingState) => Result<{ readonly state: SendingState; readonly value: Value }, Refusal>,
  ): Promise<Result<Value, Refusal>> => {
    seen ??= await read();
    for (let tries = 1; tries <= mostAttempts; tries += 1) {
      const decided = decide(seen);
      if (!decided.ok) return decided;
      const next = { ...decided.value.state, revision: seen.revision + 1 };
      const overtaken = await replace(table, seen, next);
      if (overtaken === undefined) {
        seen = next;
        return accepted(decided.value.value);
      }
      seen = overtaken;
    }
    throw new StorageBusy('others take all turns');
  };

  return {
    async take(sending, count) {
      // Others only make a wait longer; but what was paused may have been resumed since.
      if (seen !== undefined && seen.paused !== null) seen = undefined;
      return attempt((state) => {
        const taken = takeTurns(state, { sending, count }, pace.nowMillis(), ratePerSecond);
        return taken.ok ? accepted({ state: taken.value.state, value: taken.value.turns }) : taken;
      });
    },
    state: read,
    async change(change) {
      seen = undefined;
      const changed = await attempt<SendingState, never>((state) => {
        const next = change(state);
        return accepted({ state: next, value: next });
      });
      return changed.ok ? changed.value : changed.refusal;
    },
  };
}

/** Undefined when it is written; else the state that somebody else made of it. */
async function replace(
  { client, name }: Table,
  before: SendingState,
  next: SendingState,
): Promise<SendingState | undefined> {
  const item: StoredItem = { ...sendingKey.keyOf({}), entity: 'sending', ...next };
  try {
    await client.send(
      new PutCommand({
        TableName: name,
        Item: item,
        ...atRevisionOf(before.revision === 0 ? undefined : before),
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
    return undefined;
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    return error.Item === undefined ? untouched : readSending(unmarshall(error.Item));
  }
}

function readSending(item: Attributes): SendingState {
  return readItem('sending', SendingState, item);
}
