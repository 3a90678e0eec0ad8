import { expect } from 'vitest';
import { dynamoNoticeStore } from '../../shared/adapters/dynamo/notice-store.ts';
import { dynamoTimerStore } from '../../shared/adapters/dynamo/timer-store.ts';
import { tickCase, type Ticking } from '../../shared/app/tick-case.ts';
import { CaseCard } from '../../shared/domain/case/case-card.ts';
import { CaseId } from '../../shared/domain/case/case-id.ts';
import type { CityRules } from '../../shared/domain/deadline/city-rules.ts';
import type { Unit } from '../../shared/domain/directory/unit.ts';
import { type InboxItem, inboxItem } from '../../shared/domain/message/inbox-item.ts';
import type { OperationId } from '../../shared/http/routes.ts';
import { CaseCardView } from '../../shared/http/views/case-card-view.ts';
import { beijing, enterpriseId, rules, units } from './case-world.ts';
import { citizens, enterprise, settle } from './city.ts';
import { type Engine, startEngine } from './engine.ts';
import { httpApi, type TestAnswer, type TestApi } from './http-api.ts';
import type { TestRequest } from './http-event.ts';
import { unpromised } from './openapi-check.ts';
import type { Storage } from './storage.ts';

type Ask = (
  request: TestRequest & { readonly operation: OperationId },
  status?: number,
) => Promise<TestAnswer>;

/** A letter on its way: commands, each on the state that the last one left. */
export interface TestCase {
  readonly caseId: string;
  readonly submitted: TestAnswer;
  readonly etag: () => string;
  readonly command: (
    operation: OperationId,
    as: string,
    body?: unknown,
    at?: string,
  ) => Promise<CaseCardView>;
  readonly read: (operation: 'getCase' | 'getTimeline' | 'getDeadline', as: string) => Promise<TestAnswer>;
}

/** The small city of case-world.ts behind its API; every answer is held against openapi.json. */
export interface CityApi {
  readonly engine: Engine;
  readonly api: TestApi;
  /** The operations that have answered with success. */
  readonly answered: ReadonlySet<OperationId>;
  /** Sends a request that must be answered with the given status, 200 unless it is named. */
  readonly ask: Ask;
  /** Submits a letter. */
  begin(over?: object): Promise<TestCase>;
  /** Enters a letter for the city's enterprise in an office. */
  enter(as: string, office: Unit, over?: object): Promise<TestCase>;
  /** The clock looks at a case, as the sweep and a changed calendar have it do. */
  tick(caseId: string, at: string): Promise<Ticking>;
  /** Puts the news that the science bureau has accepted the case into its writer's inbox, as notify would. */
  tellWriter(testCase: TestCase): Promise<InboxItem>;
}

/** Starts an engine, settles the city in it, and loads the functions over it. */
export async function cityApi(
  rulesOfCity: CityRules = rules.city,
  storage?: Storage,
  secrets?: string,
): Promise<CityApi> {
  const engine = await startEngine();
  const deps = await settle(engine);
  const tableName = engine.table.name;
  const api = await httpApi({ endpoint: engine.endpoint, tableName, city: rulesOfCity, storage, secrets });
  const answered = new Set<OperationId>();

  const ask: Ask = async (request, status = 200) => {
    const answer = await api.send(request);
    const unexpected = answer.status === status ? '' : answer.text;
    expect({ status: answer.status, unexpected }).toEqual({ status, unexpected: '' });
    expect(unpromised(request.operation, answer)).toEqual([]);
    if (status < 300) answered.add(request.operation);
    return answer;
  };

  const content = {
    kind: 'consultation',
    subject: '咨询人才团队申报',
    body: '请问哪些对象可以申报，\r\n需要在哪里进行申报？',
    consentsToPublication: true,
  };
  const begin = async (over: object = {}): Promise<TestCase> => {
    const body = { enterpriseId, ...content, ...over };
    return caseOf(await ask({ operation: 'submitLetter', as: citizens.writer, body }, 201));
  };
  const enter = async (as: string, { id: unitId }: Unit, over: object = {}): Promise<TestCase> => {
    const body = { creditCode: enterprise.creditCode, ...content, ...over };
    return caseOf(await ask({ operation: 'enterLetter', as, params: { unitId }, body }, 201));
  };

  const caseOf = (submitted: TestAnswer): TestCase => {
    const { caseId } = CaseCardView.parse(submitted.json());
    let etag = submitted.headers['etag'] ?? '';
    return {
      caseId,
      submitted,
      etag: () => etag,
      read: async (operation, as) => ask({ operation, as, params: { caseId } }),
      async command(operation, as, commandBody, at = '2026-09-28 09:00') {
        const headers = { 'if-match': etag };
        const given = commandBody === undefined ? {} : { body: commandBody };
        const answer = await ask({ operation, as, params: { caseId }, headers, at: beijing(at), ...given });
        etag = answer.headers['etag'] ?? '';
        return CaseCardView.parse(answer.json());
      },
    };
  };

  const tick: CityApi['tick'] = async (caseId, at) => {
    const timers = dynamoTimerStore(engine.table);
    return tickCase({ ...deps, timers }, CaseId.parse(caseId), beijing(at), rules);
  };

  const tellWriter = async ({ submitted }: TestCase): Promise<InboxItem> => {
    const { caseId, number, kind, dueOn, provisional } = CaseCard.parse(submitted.json());
    const about = { caseId, number, kind, dueOn, provisional, unit: units.science.name };
    const at = beijing('2026-09-28 09:30');
    const notice = { event: 'accepted', to: 'enterprise', at, ...about } as const;
    const item = inboxItem(citizens.writer, `${caseId}.1.0`, notice);
    await dynamoNoticeStore(engine.table).deliver({ caseId, version: 1 }, [{ item, mail: undefined }]);
    return item;
  };
  return { engine, api, answered, ask, begin, enter, tick, tellWriter };
}
