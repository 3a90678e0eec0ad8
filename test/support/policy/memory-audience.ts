import { audiencePlacesOf } from '../../../shared/domain/policy/audience-places.ts';
import type { CandidatePlan, CandidateRange } from '../../../shared/domain/policy/plan-candidates.ts';
import type { Page } from '../../../shared/app/ports.ts';
import { compareTexts } from '../../../shared/domain/policy/text-ranges.ts';
import type { Profile } from '../../../shared/domain/profile/profile.ts';
import { cityRegions } from '../../../shared/city/regions.ts';

interface Filed {
  readonly sort: string;
  readonly profile: Profile;
}

/** The audience as the table has it: partitions in the order of their sort keys. */
export class MemoryAudience {
  readonly #partitions = new Map<string, Filed[]>();

  constructor(profiles: Iterable<Profile>) {
    for (const profile of profiles) {
      for (const { partition, sort } of audiencePlacesOf(profile, cityRegions)) {
        const filed = this.#partitions.get(partition) ?? [];
        this.#partitions.set(partition, filed);
        filed.push({ sort, profile });
      }
    }
    for (const filed of this.#partitions.values()) filed.sort((a, b) => compareTexts(a.sort, b.sort));
  }

  /** Every copy that the plan reads. */
  read(plan: CandidatePlan): readonly Profile[] {
    return plan.flatMap(({ partition, from, before }) =>
      (this.#partitions.get(partition) ?? [])
        .filter(({ sort }) => from <= sort && sort < before)
        .map(({ profile }) => profile),
    );
  }

  /** The first copies of a range, as the store gives them. */
  async candidates({ partition, from, before }: CandidateRange, limit: number): Promise<Page<Profile>> {
    const filed = this.#partitions.get(partition) ?? [];
    const within = filed.filter(({ sort }) => from <= sort && sort < before);
    const items = within.slice(0, limit);
    return {
      items: items.map(({ profile }) => profile),
      next: within.length > limit ? items.at(-1)?.sort : undefined,
    };
  }

  /** How many list the tag. */
  listing(tag: string): number {
    return this.#partitions.get(`TAG#${tag}`)?.length ?? 0;
  }
}
