import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Pace, SendingControl, SendingTurns } from '../../app/sending-ports.ts';
import { StorageBusy } from '../../app/ports.ts';
import { type SendingState, takeTurns, untouched } from '../../domain/mailing/sending-rate.ts';
import { accepted, type Result } from '../../domain/result.ts';
import { atRevisionOf } from './conditional-write.ts';
import { getItem } from './get-item.ts';
import { sendingKey } from './policy-mail-keys.ts';
import type { Table } from './open-table.ts';
import { readSending } from './sending-item.ts';
import type { StoredItem } from './stored-item.ts';

/** Whoever is refused was overtaken by somebody who was not, so that each attempt is somebody's turn. */
const mostAttempts = 50;

/** Decides on a state and gives the next one. */
type Decide<Value, Refusal> = (
  state: SendingState,
) => Result<{ readonly state: SendingState; readonly value: Value }, Refusal>;

/**
 * The turns of sending in the one table: a single item, changed on the condition that nobody else did. Each process begins with what
 * it saw last, so one that sends alone needs one request, and one that was overtaken is told the state by the refusal.
 */
export function dynamoSending(
  table: Table,
  pace: Pick<Pace, 'nowMillis'>,
  ratePerSecond: number,
): SendingTurns {
  let seen: SendingState | undefined;
  return {
    async take(sending, count) {
      // Others only make a wait longer; but what was paused may have been resumed since.
      const known = seen === undefined || seen.paused !== null ? await read(table) : seen;
      const taken = await attempt(table, known, (state) => {
        const given = takeTurns(state, { sending, count }, pace.nowMillis(), ratePerSecond);
        return given.ok ? accepted({ state: given.value.state, value: given.value.turns }) : given;
      });
      seen = taken.state;
      return taken.result;
    },
  };
}

/** How sending stands, in the one table. */
export function dynamoSendingControl(table: Table): SendingControl {
  return {
    state: async () => read(table),
    async change(change) {
      const { state } = await attempt<undefined, never>(table, await read(table), (before) =>
        accepted({ state: change(before), value: undefined }),
      );
      return state;
    },
  };
}

async function read(table: Table): Promise<SendingState> {
  return (await getItem(table, sendingKey.keyOf({}), 'consistent', readSending)) ?? untouched;
}

/** Writes what is decided, anew as often as others come first; gives the state as it is then, or was refused on. */
async function attempt<Value, Refusal>(
  table: Table,
  known: SendingState,
  decide: Decide<Value, Refusal>,
): Promise<{ readonly state: SendingState; readonly result: Result<Value, Refusal> }> {
  let state = known;
  for (let tries = 1; tries <= mostAttempts; tries += 1) {
    const decided = decide(state);
    if (!decided.ok) return { state, result: decided };
    const next = { ...decided.value.state, revision: state.revision + 1 };
    const overtaken = await replace(table, state, next);
    if (overtaken === undefined) return { state: next, result: accepted(decided.value.value) };
    state = overtaken;
  }
  throw new StorageBusy('others take all turns');
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
