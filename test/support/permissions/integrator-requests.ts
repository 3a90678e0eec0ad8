import { IntegratorSecretView, IntegratorView } from '../../../shared/http/views/integrator-view.ts';
import { citizens } from '../city.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';

/** What an administrator decides of an integrator in tests. */
export const integratorBody = {
  name: '示例系统',
  url: 'https://platform.example.cn/zhitong',
  kinds: ['case.received', 'case.answered'],
  source: null,
};

/** What requests about integrators need: one of them, as it stands. */
export function integratorRequests(city: CityApi) {
  let registered: Promise<string> | undefined;

  const one = async (): Promise<string> => {
    const request = { operation: 'registerIntegrator' as const, as: citizens.administrator };
    const made = await city.ask({ ...request, body: integratorBody }, 201);
    return IntegratorSecretView.parse(made.json()).integrator.id;
  };
  const about = async (from: TestRequest): Promise<TestRequest> => {
    registered ??= one();
    return { ...from, params: { integratorId: await registered } };
  };
  return {
    about,
    registering: async (from: TestRequest): Promise<TestRequest> => ({ ...from, body: integratorBody }),
    async changing(from: TestRequest): Promise<TestRequest> {
      const asked = await about(from);
      const { params = {} } = asked;
      const read = await city.ask({ operation: 'getIntegrator', as: citizens.administrator, params });
      IntegratorView.parse(read.json());
      const headers = { 'if-match': read.headers['etag'] };
      return { ...asked, headers, body: { ...integratorBody, name: '改名' } };
    },
    async replaying(from: TestRequest): Promise<TestRequest> {
      const body = { from: '2026-09-24T00:00:00+08:00', until: '2026-09-25T00:00:00+08:00' };
      return { ...(await about(from)), body };
    },
  };
}
