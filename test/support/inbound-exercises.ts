import type { inboundAccessPatterns } from '../../shared/adapters/dynamo/inbound-access-patterns.ts';
import { dynamoInboundStore } from '../../shared/adapters/dynamo/inbound-store.ts';
import type { Table } from '../../shared/adapters/dynamo/open-table.ts';
import { units } from './case-world.ts';
import { enterprise as shoes } from './city.ts';
import { passedOn } from './inbound-letters.ts';

type Exercises = Readonly<Record<(typeof inboundAccessPatterns)[number]['id'], () => Promise<unknown>>>;

/** Gives for each access pattern of other platforms' letters the call that asks it. */
export async function inboundExercisesOn(table: Table): Promise<Exercises> {
  const store = dynamoInboundStore(table);
  const [known, fresh] = [passedOn(70), passedOn(71)];
  await store.save({ ...known, enterprise: undefined });
  const { sending, origin, opening } = known;
  return {
    inboundAttempt: async () =>
      store.load(
        { sending, externalId: origin.externalId, creditCode: shoes.creditCode, hub: units.hub.id },
        opening.commit.at,
      ),
    takeLetterIn: async () => store.save(fresh),
  };
}
