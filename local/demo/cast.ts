import { apiClient } from '../../shared/http/client.ts';
import type { Stack } from '../stack/stack.ts';
import type { Api } from './send-command.ts';
import { succeeded } from './differs.ts';

/** Somebody of the demo, as the API knows them. */
export interface Person {
  readonly api: Api;
  readonly name: string;
  readonly email: string;
}

/** The people and units of the demo, each asked for once at the API. */
export interface Cast {
  /** The API as somebody uses it who need not be in the directory yet. */
  readonly api: (account: string) => Api;
  readonly person: (account: string) => Promise<Person>;
  readonly unitName: (unitId: string) => Promise<string>;
}

/** Everybody speaks to the running stack with a token of their own. */
export function castOf(stack: Stack): Cast {
  const apiOf = (account: string): Api =>
    apiClient({ baseUrl: stack.apiUrl, token: async () => stack.token(account) });
  const person = once(async (account) => {
    const token = await stack.token(account);
    const api = apiClient({ baseUrl: stack.apiUrl, token: () => token });
    const { name, email } = succeeded(`GET /me of ${account}`, await api.getMe({})).body;
    return { api, name, email };
  });
  const unitName = once(async (unitId) => {
    const { api } = await person('auditor');
    return succeeded(`GET /units/${unitId}`, await api.getUnit({ unitId })).body.name.zh;
  });
  return { api: apiOf, person, unitName };
}

function once<Value>(ask: (id: string) => Promise<Value>): (id: string) => Promise<Value> {
  const asked = new Map<string, Promise<Value>>();
  return async (id) => {
    const answer = asked.get(id) ?? ask(id);
    asked.set(id, answer);
    return answer;
  };
}
