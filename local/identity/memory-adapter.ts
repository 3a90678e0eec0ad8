import type { Adapter, AdapterPayload } from 'oidc-provider';

/**
 * What the provider keeps beside the tokens, which are JWTs and need no keeping: nothing of it outlives the process,
 * and nobody misses it.
 */
export function memoryAdapter(): Adapter {
  const payloads = new Map<string, AdapterPayload>();
  const find = async (matches: (payload: AdapterPayload) => boolean): Promise<AdapterPayload | undefined> =>
    Promise.resolve([...payloads.values()].find(matches));
  return {
    find: async (id) => Promise.resolve(payloads.get(id)),
    findByUid: async (uid) => find((payload) => payload.uid === uid),
    findByUserCode: async (userCode) => find((payload) => payload.userCode === userCode),
    upsert: async (id, payload) => {
      await Promise.resolve(payloads.set(id, payload));
    },
    destroy: async (id) => {
      await Promise.resolve(payloads.delete(id));
    },
    consume: async (id) => {
      const payload = payloads.get(id);
      await Promise.resolve(payload && payloads.set(id, { ...payload, consumed: true }));
    },
    revokeByGrantId: async (grantId) => {
      for (const [id, payload] of payloads) if (payload.grantId === grantId) payloads.delete(id);
      await Promise.resolve();
    },
  };
}
