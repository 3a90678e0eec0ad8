import { type ParsedMail, simpleParser } from 'mailparser';
import { hmacUnsubscribeTokens } from '../../../shared/adapters/crypto/unsubscribe-tokens.ts';
import { mimeComposer } from '../../../shared/adapters/mime/mime-composer.ts';
import type { MessageCount } from '../../../shared/app/message-ports.ts';
import type { SecretStore } from '../../../shared/app/secret-ports.ts';
import { sendPolicyMails, type SendPolicyMailsDeps } from '../../../shared/app/send-policy-mails.ts';
import type { Account } from '../../../shared/domain/directory/account.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import type { Enterprise } from '../../../shared/domain/directory/enterprise.ts';
import type { Application } from '../../../shared/domain/policy/application.ts';
import type { PolicyContent, PolicyId } from '../../../shared/domain/policy/policy.ts';
import type { PolicyHeader, PolicyInForce } from '../../../shared/domain/policy/policy-header.ts';
import { Push } from '../../../shared/domain/policy/push.ts';
import { Subscription } from '../../../shared/domain/policy/subscription.ts';
import { cityCodes } from '../../../shared/city/codes.ts';
import { Profile } from '../../../shared/domain/profile/profile.ts';
import { civilDateOf, type Instant, plusMinutes } from '../../../shared/domain/time/instant.ts';
import { beijing, rules, units as city } from '../case-world.ts';
import { enterprise } from '../city.ts';
import { MemoryAddresses } from '../messages/memory-addresses.ts';
import { OwnTurns } from '../messages/own-turns.ts';
import type { ScriptedTransport } from '../messages/scripted-transport.ts';
import { policyContent } from '../published-policy.ts';
import { MemoryPolicyMails } from './memory-policy-mails.ts';

export const shoes = EnterpriseId.parse('E01');
export const stone = EnterpriseId.parse('E02');
/** Acts for both enterprises. */
export const owner = AccountId.parse('owner');
/** Acts for the shoes alone. */
export const clerk = AccountId.parse('shoe-clerk');

const personOf = (id: AccountId, ...enterprises: readonly EnterpriseId[]): Account => ({
  id,
  name: `${id}示例`,
  email: `${id}@example.com`,
  phone: null,
  language: 'zh-CN',
  memberships: enterprises.map((enterpriseId) => ({ kind: 'enterprise', enterpriseId, manages: false })),
});

const { hub, science } = city;

const criteria = { all: [{ clause: 'region', in: ['350582'] }] };

/** The policy mailer with everything around it in memory, and a clock that is set by hand. */
export class MailingWorld {
  readonly mails = new MemoryPolicyMails();
  readonly turns = new OwnTurns();
  readonly addresses = new MemoryAddresses();
  readonly counted: MessageCount[] = [];
  readonly people = new Map<AccountId, Account>();
  readonly subscriptions: Subscription[] = [];
  readonly applications: Application[] = [];
  readonly enterpriseNames = new Map([
    [shoes, '晋江示例鞋业有限公司'],
    [stone, '惠安示例石雕有限公司'],
  ]);
  /** What enterprises have not filled in, and the policies that may wait for it. */
  readonly profiles = new Map<EnterpriseId, Profile>();
  readonly inForce: PolicyInForce[] = [];
  readonly secrets = new Map<string, string>();
  readonly tokens = hmacUnsubscribeTokens(this.#secretStore(), 'unsubscribe');
  readonly deps: SendPolicyMailsDeps;
  now: Instant = beijing('2026-09-28 09:05');
  readonly #contents = new Map<PolicyId, PolicyContent>();
  readonly #withdrawn = new Map<PolicyId, string>();
  readonly #pushes = new Map<string, Push>();
  readonly #transport: ScriptedTransport;

  constructor(transport: ScriptedTransport) {
    this.#transport = transport;
    this.people.set(owner, personOf(owner, shoes, stone));
    this.people.set(clerk, personOf(clerk, shoes));
    this.deps = {
      mails: this.mails,
      directory: {
        account: async (id) => this.people.get(id),
        enterprise: async (id): Promise<Enterprise> => ({
          ...enterprise,
          id,
          name: this.enterpriseNames.get(id) ?? id,
        }),
      },
      policies: {
        header: async (id) => this.#headerOf(id),
        draft: async () => undefined,
        version: async (policyId) => {
          const content = this.#contents.get(policyId);
          return content && { content };
        },
      },
      policiesInForce: async () => this.inForce,
      standings: {
        standingOf: async (enterpriseId) => ({
          enterpriseId,
          profile: this.profiles.get(enterpriseId),
          people: [],
          smart: true,
          subscriptions: [],
        }),
      },
      pushes: {
        latestPush: async (enterpriseId, policyId) => this.#pushes.get(`${enterpriseId} ${policyId}`),
      },
      subscriptions: {
        subscriptionsOf: async (id) => this.subscriptions.filter(({ enterpriseId }) => enterpriseId === id),
      },
      applications: {
        applicationsUnder: async (id, policyId) =>
          this.applications.filter((each) => each.enterpriseId === id && each.policyId === policyId),
      },
      hub: hub.id,
      sender: { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' },
      codes: cityCodes,
      unsubscribing: this.tokens,
      unsubscribeUrl: 'https://api.zhitong.example/unsubscribe',
      addresses: this.addresses,
      sending: this.turns,
      blocks: this.mails,
      composer: mimeComposer({ name: '泉州市政企直通车', address: 'noreply@mail.zhitong.example' }),
      transport,
      counters: { count: (what) => void this.counted.push(what) },
      turns: this.turns,
      pace: this.turns,
      clock: { now: () => this.now },
      rules: { rulesAt: async () => rules },
      ratePerSecond: 14,
    };
  }

  /** One run of the mailer. */
  async run(): ReturnType<typeof sendPolicyMails> {
    return sendPolicyMails(this.deps, () => false);
  }

  later(minutes: number): void {
    this.now = plusMinutes(this.now, minutes);
    this.turns.millis += minutes * 60_000;
  }

  published(policyId: PolicyId, over: object = {}): void {
    this.#contents.set(policyId, policyContent({ criteria, ...over } as Partial<PolicyContent>));
  }

  withdrawn(policyId: PolicyId, reason: string): void {
    this.#withdrawn.set(policyId, reason);
  }

  /** The policy in the workbench of an enterprise, by smart matching unless told otherwise. */
  pushed(policyId: PolicyId, enterpriseId: EnterpriseId, over: object = {}): void {
    const sourced = { source: 'enterprise', on: '2026-08-01' };
    const push = Push.parse({
      enterpriseId,
      policyId,
      version: 1,
      change: 'new',
      why: { smart: true, subscriptions: [] },
      at: beijing('2026-09-28 09:00'),
      on: civilDateOf(beijing('2026-09-28 09:00'), 'Asia/Shanghai'),
      values: Profile.parse({
        enterpriseId,
        industry: null,
        region: { ...sourced, value: { county: '350582', zone: null } },
        registerType: null,
        employees: null,
        revenueWan: null,
        assetsWan: null,
        foundedOn: null,
        qualifications: null,
      }),
      after: null,
      readAt: null,
      withdrawnAt: null,
      ...over,
    });
    this.#pushes.set(`${enterpriseId} ${policyId}`, push);
  }

  subscribed(n: number, enterpriseId: EnterpriseId, accountId: AccountId, over: object = {}): Subscription {
    const subscription = Subscription.parse({
      id: `01K5S0${String(n).padStart(20, '0')}`,
      enterpriseId,
      accountId,
      topics: [`主题${n}`],
      industries: [],
      regions: [],
      departments: [],
      frequency: 'daily',
      ...over,
    });
    this.subscriptions.push(subscription);
    return subscription;
  }

  /** The mails that the provider took, as people read them, the first one first. */
  async sent(): Promise<readonly ParsedMail[]> {
    return Promise.all(this.#transport.taken.map(async ({ raw }) => simpleParser(raw)));
  }

  #headerOf(id: PolicyId): Pick<PolicyHeader, 'status' | 'version' | 'ended' | 'units'> | undefined {
    if (!this.#contents.has(id)) return undefined;
    const units = [science.id];
    const reason = this.#withdrawn.get(id);
    if (reason === undefined) return { status: 'published', version: 1, ended: null, units };
    return { status: 'withdrawn', version: 1, ended: { at: this.now, reason }, units };
  }

  #secretStore(): SecretStore {
    return {
      get: async (name, stage) => this.secrets.get(`${name} ${stage}`),
      put: async (name, value) => {
        const before = this.secrets.get(`${name} current`);
        if (before !== undefined) this.secrets.set(`${name} previous`, before);
        this.secrets.set(`${name} current`, value);
      },
      makeOnce: async (name, value) => {
        if (!this.secrets.has(`${name} current`)) this.secrets.set(`${name} current`, value);
      },
    };
  }
}
