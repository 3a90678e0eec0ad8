import type { Explanation } from '../../../shared/domain/policy/explanation.ts';
import { samplePolicies } from '../../seed/policies.ts';
import type { Cast } from '../cast.ts';
import { expectSame, succeeded } from '../differs.ts';
import { clauseText, partsOf } from './clause-text.ts';
import { explainedAt, profileOf } from './explained-pair.ts';
import { matchesOf, missReasonsOf, sampleEnterprises } from './sample-audience.ts';
import { idOf, type PolicyIds } from './publish.ts';

/** A policy as it stands to an enterprise. */
interface Standing {
  readonly sample: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly explanation: Explanation;
}

/**
 * For each sample policy who got it and why, who is one clause short of it, and who else did not get it: as the workbenches and
 * profiles say. Throws Differs where that is not what the samples say.
 */
export async function audienceLines(
  cast: Cast,
  at: string,
  policyIds: PolicyIds,
): Promise<readonly string[]> {
  const standings: Standing[] = [];
  for (const enterpriseId of sampleEnterprises) {
    standings.push(...(await standingsOf(cast, at, policyIds, enterpriseId)));
  }
  return samplePolicies.flatMap(({ sample, content }) => [
    `${sample} ${content.title}`,
    ...linesOf(standings.filter((each) => each.sample === sample)).map((line) => `  ${line}`),
  ]);
}

/** How all sample policies stand to an enterprise, compared with the samples. */
async function standingsOf(
  cast: Cast,
  at: string,
  policyIds: PolicyIds,
  enterpriseId: string,
): Promise<readonly Standing[]> {
  const { api } = await cast.person(enterpriseId.toLowerCase());
  const { name } = succeeded(`${enterpriseId}: itself`, await api.getEnterprise({ enterpriseId })).body;
  const { items } = succeeded(`${enterpriseId}: its workbench`, await api.listPushes({ enterpriseId })).body;
  const came = new Set<string>(items.map(({ policyId }) => policyId));
  const profile = await profileOf(api, enterpriseId);
  const standings = samplePolicies.map(({ sample, content }): Standing => {
    const explanation = explainedAt(at, profile, content.criteria);
    expectSame(
      `${enterpriseId}: ${sample} is in its workbench`,
      came.has(idOf(policyIds, sample)),
      explanation.result === 'met',
    );
    expectSame(
      `${enterpriseId}: why ${sample} is not for it`,
      explanation.misses.toSorted(),
      missReasonsOf(enterpriseId, sample).toSorted(),
    );
    expectSame(
      `${enterpriseId}: ${sample} is near`,
      explanation.nearMiss,
      missReasonsOf(enterpriseId, sample).length === 1,
    );
    return { sample, enterpriseId, name, explanation };
  });
  const met = standings.flatMap(({ sample, explanation }) => (explanation.result === 'met' ? [sample] : []));
  expectSame(`${enterpriseId}: what is for it`, met, matchesOf(enterpriseId));
  expectSame(`${enterpriseId}: what came`, items.length, met.length);
  return standings;
}

function linesOf(standings: readonly Standing[]): readonly string[] {
  const met = standings.filter(({ explanation }) => explanation.result === 'met');
  const near = standings.filter(({ explanation }) => explanation.nearMiss);
  const others = standings
    .filter(({ explanation: { result, nearMiss } }) => result !== 'met' && !nearMiss)
    .map(({ enterpriseId, explanation: { misses } }) => `${enterpriseId} (${misses.join(', ')})`);
  return [
    ...(met.length === 0 ? ['for nobody of them'] : []),
    ...met.map((each) => `for ${named(each)}: ${clauses(each, 'met')}`),
    ...near.map((each) => `nearly ${named(each)}: one clause short, ${clauses(each, 'unmet')}`),
    ...(others.length === 0 ? [] : [`not for ${others.join(', ')}`]),
  ];
}

function named({ enterpriseId, name }: Standing): string {
  return `${enterpriseId} ${name}`;
}

function clauses({ explanation }: Standing, result: 'met' | 'unmet'): string {
  return partsOf(explanation.tree)
    .filter((part) => part.result === result)
    .map(clauseText)
    .join('; ');
}
