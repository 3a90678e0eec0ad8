import type { MatchDeps } from '../../../shared/app/match-deps.ts';
import type { PlannedMail } from '../../../shared/domain/mailing/policy-mail.ts';
import { audiencePlacesOf } from '../../../shared/domain/policy/audience-places.ts';
import type { Standing } from '../../../shared/domain/policy/enterprise-standing.ts';
import type { MatchJob } from '../../../shared/domain/policy/match-job.ts';
import type { PublishedVersion } from '../../../shared/domain/policy/policy-header.ts';
import type { Push } from '../../../shared/domain/policy/push.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { subscriberPlacesOf } from '../../../shared/domain/policy/subscriber-places.ts';
import { compareTexts } from '../../../shared/domain/policy/text-ranges.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { fixedRules, rules } from '../case-world.ts';

/** The matcher dies of it, as a process does that is killed. */
export class Killed extends Error {}

const absent = async (): Promise<never> => {
  throw new Error('a publication does not ask for this');
};

/** The stores of the matcher in memory; whatever is written lasts, and after so many writes the matcher dies. */
export class MemoryMatching {
  readonly pushes: Push[] = [];
  readonly mails = new Map<string, PlannedMail>();
  /** How many pushes were asked for, put or not. */
  asked = 0;
  #job: MatchJob | undefined;
  #writesLeft = Number.POSITIVE_INFINITY;
  readonly #standings: ReadonlyMap<string, Standing>;
  readonly #published: PublishedVersion;

  constructor(standings: readonly Standing[], published: PublishedVersion) {
    this.#standings = new Map(standings.map((standing) => [standing.enterpriseId, standing]));
    this.#published = published;
  }

  /** The matcher's next run may write so often. */
  diesAfter(writes: number): void {
    this.#writesLeft = writes;
  }

  #write(): void {
    if (this.#writesLeft <= 0) throw new Killed();
    this.#writesLeft -= 1;
  }

  deps(): MatchDeps {
    const standings = [...this.#standings.values()];
    const copies = standings.flatMap(({ profile }) =>
      profile === undefined
        ? []
        : audiencePlacesOf(profile, cityRegions).map((place) => ({ ...place, profile })),
    );
    return {
      policies: {
        header: async () => header(this.#published),
        version: async () => this.#published,
        inForce: absent,
      },
      audience: {
        candidates: async ({ partition, from, before }, limit) => {
          const found = copies
            .filter((copy) => copy.partition === partition && copy.sort >= from && copy.sort < before)
            .toSorted((a, b) => compareTexts(a.sort, b.sort));
          const items = found.slice(0, limit);
          return {
            items: items.map(({ profile }) => profile),
            next: found.length > limit ? items.at(-1)?.sort : undefined,
          };
        },
        countUpTo: async (ranges, most) =>
          Math.min(
            most,
            copies.filter((copy) => ranges.some(({ partition }) => partition === copy.partition)).length,
          ),
        subscribers: async (place) => ({
          items: standings
            .flatMap(({ subscriptions }) => subscriptions)
            .filter((subscription) =>
              subscriberPlacesOf(subscription).some(
                ({ facet, code }) => facet === place.facet && code === place.code,
              ),
            ),
          next: undefined,
        }),
      },
      standings: {
        standingOf: async (enterpriseId) => {
          const found = this.#standings.get(enterpriseId);
          if (found === undefined) throw new Error('an enterprise is not there');
          return found;
        },
      },
      pushes: {
        latestPush: absent,
        markWithdrawn: absent,
        keep: async (push) => {
          this.#write();
          this.asked += 1;
          const had = this.pushes.some((each) => each.enterpriseId === push.enterpriseId);
          if (!had) this.pushes.push(push);
          return !had;
        },
      },
      mails: {
        stop: absent,
        toldOf: absent,
        plan: async (planned) => {
          for (const mail of planned) {
            this.#write();
            const before = this.mails.get(mail.accountId);
            if (before === undefined || before.heldUntil > mail.heldUntil)
              this.mails.set(mail.accountId, mail);
          }
        },
      },
      jobs: {
        job: async () => this.#job,
        begin: async (job) => {
          this.#write();
          this.#job ??= job;
          return this.#job;
        },
        keep: async (next) => {
          this.#write();
          const isNext = this.#job?.step === next.step - 1;
          if (isNext) this.#job = next;
          return isNext;
        },
        withdrawal: absent,
        beginWithdrawal: absent,
        keepWithdrawal: absent,
      },
      told: { add: async () => this.#write(), addLater: absent, toldBefore: absent },
      rules: fixedRules(rules),
      clock: { now: () => instant('2026-11-24T02:00:00.000Z') },
      regions: cityRegions,
      queue: { goOn: absent, matchAnew: absent },
    };
  }

  get job(): MatchJob | undefined {
    return this.#job;
  }
}

function header({ policyId, version, publishedAt, content }: PublishedVersion) {
  return {
    id: policyId,
    revision: 1,
    status: 'published',
    title: content.title,
    documentNumber: content.documentNumber,
    units: [],
    version,
    firstPublishedAt: publishedAt,
    publishedAt,
    validUntil: null,
    facets: null,
    windowsEndOn: null,
    draft: null,
    ended: null,
  } as const;
}
