import { type Instant, isBefore, plusSeconds } from '../domain/time/instant.ts';
import type { Clock } from './ports.ts';
import type { SecretStore } from './secret-ports.ts';

/** A rotated secret counts within a minute; until then the one before it does. */
const rememberedSeconds = 60;

/**
 * Reads that are remembered for a minute, so that whoever sends what they cannot sign costs no request of ours each. A read that
 * failed is not remembered.
 */
export function rememberedSecrets(secrets: Pick<SecretStore, 'get'>, clock: Clock): Pick<SecretStore, 'get'> {
  const known = new Map<string, { readonly value: string | undefined; readonly until: Instant }>();
  return {
    async get(name, stage) {
      const key = `${stage} ${name}`;
      const now = clock.now();
      const before = known.get(key);
      if (before !== undefined && isBefore(now, before.until)) return before.value;
      const value = await secrets.get(name, stage);
      known.set(key, { value, until: plusSeconds(now, rememberedSeconds) });
      return value;
    },
  };
}
