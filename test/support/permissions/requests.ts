import type { PermissionRow } from '../../../docs/permission-matrix.ts';
import { type OperationId, routes } from '../../../shared/http/routes.ts';
import { ClaimView } from '../../../shared/http/views/enterprise-view.ts';
import { beijing, enterpriseId, policyRef, units } from '../case-world.ts';
import { citizens, enterprise } from '../city.ts';
import type { CityApi, TestCase } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';
import { integratorRequests } from './integrator-requests.ts';
import { correction2026 } from '../made-up-notices.ts';
import { havePolicy, policyContent } from '../published-policy.ts';
import { announcementOf, sampleFiles } from '../sample-files.ts';
import { administrationRequests } from './administration-requests.ts';
import { attachFile } from './attach-file.ts';
import { cast, subjectOf } from './cast.ts';
import { sendingRequests } from './sending-requests.ts';
import { pushRequests } from './push-requests.ts';
import { peopleRequests } from './people-requests.ts';
import { isOfPolicies, policyRequests } from './policy-requests.ts';
import { caseStanding, contact } from './standing-cases.ts';
import { tokenFor } from '../mailing/signed-link.ts';

/** A row's request, and the same for something that does not exist, where the path names anything that could. */
export interface RowRequest {
  readonly request: TestRequest;
  readonly missing: TestRequest | undefined;
}

const reason = '理由';
const content = {
  kind: 'suggestion',
  subject: '标题',
  body: '正文',
  consentsToPublication: false,
};
const letter = { enterpriseId, ...content };
const claimed = {
  creditCode: '913505210000041A1K',
  name: '惠安示例石材有限公司',
  county: '350521',
  industry: '3032',
  registerType: 'enterprise',
};
const entered = { creditCode: enterprise.creditCode, ...content };

/** What the requests of an operation say, beside who makes them. */
const bodies: Partial<Record<OperationId, unknown>> = {
  submitLetter: letter,
  supplementCase: { text: '补充' },
  withdrawCase: { reason },
  reclassifyCase: { kind: 'consultation', reason },
  rejectCase: { reason, rightPath: '请向法院起诉' },
  dispatchCase: { lead: units.station.id },
  recallCase: { reason },
  returnCase: { reason },
  designateHandler: { handler: cast.member.id },
  urgeCase: { text: '请尽快办理。' },
  logContact: contact,
  draftAnswer: { text: '请登录平台申报。' },
  sendBackDraft: { reason },
  reportProgress: { text: '正在办理。' },
  replyToUrge: { text: '即将答复。' },
  importProfiles: { file: Buffer.from('统一社会信用代码').toString('base64') },
  claimEnterprise: claimed,
  stateApplication: { policyId: policyRef.policyId, programmeId: 'talent-award', state: 'preparing' },
  invitePerson: { email: 'invited@example.com' },
  announceAttachment: announcementOf('application/pdf', sampleFiles['application/pdf'], '名单.pdf'),
};

/** What paths name, and what they would name that does not exist. */
const places: Readonly<Record<string, readonly [string, string]>> = {
  unitId: [units.countyLabour.id, 'nowhere'],
  enterpriseId: [enterpriseId, 'E99'],
  accountId: [citizens.clerk, 'nobody'],
  source: ['province', '12345'],
  year: ['2026', '2031'],
  month: ['2026-09', '2031-01'],
  problem: ['not-found', 'unheard-of'],
  file: ['swagger-ui.css', 'nothing.css'],
  token: [tokenFor({ accountId: citizens.clerk, source: { kind: 'all' } }), 'nobody.all.x'],
};

const ofCounties: ReadonlySet<string> = new Set(['listSubtreeCases', 'listSubtreeLateCases']);
const nobodysCase = '01K5XQ00000000000000000099';

/** Makes the requests of rows; what a request cannot change for the next one is prepared once. */
export function rowRequests(city: CityApi): (row: PermissionRow) => Promise<RowRequest> {
  const prepared = new Map<string, Promise<TestCase>>();
  const people = peopleRequests(city);
  const administration = administrationRequests(city);
  const pushes = pushRequests(city);
  const integrators = integratorRequests(city);
  const sending = sendingRequests(city);
  const policies = policyRequests(city);
  let notes = 0;
  let claims = 0;

  const caseFor = async ({ operation, stands, relation, expected }: PermissionRow): Promise<TestCase> => {
    if (stands === '-') throw new Error(`${operation}: how does the case stand?`);
    const standing = {
      stands,
      direct: relation === 'told',
      draftedByLead: relation === 'proposer',
      entered: relation === 'station',
    };
    const changes = expected === 'allowed' && methodOf(operation) === 'POST';
    if (changes) return caseStanding(city, standing);
    const key = JSON.stringify(standing);
    const found = prepared.get(key) ?? caseStanding(city, standing);
    prepared.set(key, found);
    return found;
  };

  const proposed = async (): Promise<string> => {
    notes += 1;
    const body = correction2026(`更正${notes}`);
    const answer = await city.ask({ operation: 'proposeNotice', as: citizens.administrator, body }, 201);
    return answer.headers['etag'] ?? '';
  };

  /** At the hub for its people, at their own department for the holder's, at the station for all others. */
  const entry = async (from: TestRequest, { role, relation }: PermissionRow): Promise<RowRequest> => {
    const atHub = relation === 'none' && (role === 'hubClerk' || role === 'hubSupervisor');
    const office = atHub ? units.hub : relation === 'holder' ? units.countyLabour : units.station;
    return alone({ ...from, params: { unitId: office.id }, body: entered });
  };

  const decision = async (from: TestRequest): Promise<RowRequest> =>
    pairOf({ ...from, headers: { 'if-match': await proposed() } }, 'year', '2026', '2027');

  /** A claim of the writer's; of the clerk's own where it is about who proposed. */
  const claim = async (from: TestRequest, { relation }: PermissionRow): Promise<RowRequest> => {
    const as = relation === 'proposer' ? citizens.clerk : citizens.writer;
    claims += 1;
    const creditCode = `91350521${String(claims).padStart(10, '0')}`;
    const body = { ...claimed, creditCode, codeAsOnLicence: true };
    const { id } = ClaimView.parse((await city.ask({ operation: 'claimEnterprise', as, body }, 201)).json());
    return pairOf(from, 'claimId', id, nobodysCase);
  };

  const special: Partial<
    Record<OperationId, (from: TestRequest, row: PermissionRow) => Promise<RowRequest>>
  > = {
    saveMe: async (from, { role }) => {
      const body = { name: '示某', email: 'somebody@example.com' };
      // Opens an account for whoever has none, and the stranger is to stay one.
      return alone({ ...from, ...(role === 'stranger' && { as: 'stranger-no-more' }), body });
    },
    markRead: async (from) => {
      const { id } = await city.tellWriter(await city.begin());
      return pairOf(from, 'itemId', id, `${id.slice(0, -1)}9`);
    },
    proposeNotice: async (from) => {
      notes += 1;
      return alone({ ...from, body: correction2026(`更正${notes}`) });
    },
    removePerson: async (from) => inEnterprise(await people.onPerson(from)),
    changeManager: async (from) => inEnterprise(await people.onPerson({ ...from, body: { manages: false } })),
    withdrawInvitation: async (from, { expected }) =>
      inEnterprise(await people.onInvitation(from, expected === 'allowed')),
    leaveEnterprise: async (from, { relation }) =>
      inEnterprise(
        relation === 'ownEnterprise' ? await people.byColleague(from) : { ...from, params: { enterpriseId } },
      ),
    stateApplication: async (from, row) => {
      await havePolicy(city.engine.table, policyRef.policyId, policyContent());
      return byPath(from, row);
    },
    acceptInvitation: async (from) => alone(await people.accepting(from)),
    releaseAddress: async (from) => alone(await sending.releasing(from)),
    resumeMails: async (from) => alone(await sending.resuming(from)),
    registerIntegrator: async (from) => alone(await integrators.registering(from)),
    changeIntegrator: async (from) => alone(await integrators.changing(from)),
    getIntegrator: async (from) => alone(await integrators.about(from)),
    rotateIntegratorSecret: async (from) => alone(await integrators.about(from)),
    listDeliveries: async (from) => alone(await integrators.about(from)),
    replayDeliveries: async (from) => alone(await integrators.replaying(from)),
    saveProfile: async (from) =>
      pairOf({ ...from, headers: { 'if-match': '"1"' }, body: {} }, 'enterpriseId', enterpriseId, 'E99'),
    getClaim: claim,
    approveClaim: async (from, row) => claim({ ...from, body: { reason } }, row),
    rejectClaim: async (from, row) => claim({ ...from, body: { reason } }, row),
    enterLetter: entry,
    listEnteredLetters: async (from) => pairOf(from, 'unitId', units.station.id, 'nowhere'),
    approveProposal: decision,
    rejectProposal: async (from) => decision({ ...from, body: { reason } }),
    getProposal: async (from) => {
      await proposed();
      return pairOf(from, 'year', '2026', '2027');
    },
  };

  return async (row) => {
    const operation = operationOf(row);
    const as = subjectOf(row);
    const from: TestRequest = { operation, ...(as !== undefined && { as }) };
    if (row.stands !== '-') {
      const testCase = await caseFor(row);
      const body =
        operation === 'releaseAnswer' && row.stands === 'hub' ? { answer: '答复' } : bodyOf(operation);
      const asked: TestRequest = {
        ...from,
        at: beijing(row.stands === 'late' ? '2026-10-10 09:00' : '2026-09-28 09:00'),
        ...(body !== undefined && { body }),
        ...(methodOf(operation) === 'POST' && { headers: { 'if-match': testCase.etag() } }),
      };
      const pair = pairOf(asked, 'caseId', testCase.caseId, nobodysCase);
      return operation === 'getAttachment' ? withFile(city, testCase.caseId, pair) : pair;
    }
    const administering = administration[operation];
    if (administering !== undefined) return alone(await administering(from, row.expected === 'allowed'));
    const aboutPushes = pushes[operation];
    if (aboutPushes !== undefined) return inEnterprise(await aboutPushes(from));
    if (isOfPolicies(operation)) return policies(operation, from, row);
    return (special[operation] ?? byPath)(from, row);
  };
}

/** The same of a file of the letter, which the case is given for it. */
async function withFile(
  city: CityApi,
  caseId: string,
  { request, missing }: RowRequest,
): Promise<RowRequest> {
  const attachmentId = await attachFile(city.engine.table, caseId);
  const named = <Request extends TestRequest>(asked: Request): Request => ({
    ...asked,
    params: { ...asked.params, attachmentId },
  });
  return { request: named(request), missing: missing && named(missing) };
}

/** The request by what its path names, which is the same in all rows. */
async function byPath(from: TestRequest, row: PermissionRow): Promise<RowRequest> {
  const operation = operationOf(row);
  const body = bodyOf(operation);
  const asked = body === undefined ? from : { ...from, body };
  const name = /\{(\w+)\}/.exec(routes[operation].path)?.[1];
  if (name === undefined) return alone(asked);
  const place = places[name];
  if (place === undefined) throw new Error(`${operation}: what does {${name}} name?`);
  const [there, nowhere] = place;
  return pairOf(asked, name, ofCounties.has(operation) ? units.county.id : there, nowhere);
}

function alone(request: TestRequest): RowRequest {
  return { request, missing: undefined };
}

/** A request about an enterprise, and the same about one that does not exist. */
function inEnterprise(request: TestRequest): RowRequest {
  const same = { ...request, headers: { 'idempotency-key': 'row' }, requestId: 'same' };
  return { request: same, missing: { ...same, params: { ...request.params, enterpriseId: 'E99' } } };
}

function pairOf(request: TestRequest, name: string, there: string, nowhere: string): RowRequest {
  const { headers } = request;
  // Both are one request, told apart by what they name alone.
  const same = { ...request, headers: { 'idempotency-key': `row-${there}`, ...headers }, requestId: 'same' };
  return {
    request: { ...same, params: { [name]: there } },
    missing: { ...same, params: { [name]: nowhere } },
  };
}

function bodyOf(operation: OperationId): unknown {
  return bodies[operation];
}

function methodOf(operation: string): string {
  return routes[operationOf({ operation })].method;
}

/** The row's operation. Throws on one that there is not. */
function operationOf({ operation }: Pick<PermissionRow, 'operation'>): OperationId {
  const found = Object.keys(routes).find((id): id is OperationId => id === operation);
  if (found === undefined) throw new Error(`there is no operation ${operation}`);
  return found;
}
