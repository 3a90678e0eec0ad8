import { type Instant, isBefore, plusSeconds } from '../domain/time/instant.ts';
import type { Clock } from './ports.ts';
import type { SecretStage, SecretStore } from './secret-ports.ts';

/** A rotated secret counts within a minute; until then the one before it does. */
const rememberedSeconds = 60;

type Kept = Pick<SecretStore, 'get' | 'makeOnce'>;

/**
 * Reads that are remembered for a minute, so that neither each mail nor whoever sends what they cannot sign costs a request of ours.
 * A read that failed is not remembered, nor one that began before the secret was made.
 */
export function rememberedSecrets(secrets: Kept, clock: Clock): Kept {
  const known = new Map<string, { readonly value: string | undefined; readonly until: Instant }>();
  const read = async (name: string, stage: SecretStage): Promise<string | undefined> => {
    const key = keyOf(name, stage);
    const value = await secrets.get(name, stage);
    if (value !== undefined || known.get(key)?.value === undefined) {
      known.set(key, { value, until: plusSeconds(clock.now(), rememberedSeconds) });
    }
    return value;
  };
  return {
    async get(name, stage) {
      const before = known.get(keyOf(name, stage));
      if (before !== undefined && isBefore(clock.now(), before.until)) return before.value;
      return read(name, stage);
    },
    async makeOnce(name, value) {
      await secrets.makeOnce(name, value);
      await read(name, 'current');
    },
  };
}

function keyOf(name: string, stage: SecretStage): string {
  return `${stage} ${name}`;
}
