import type { ExplanationView } from '../../../shared/http/views/explanation-view.ts';
import { samplePolicies } from '../../seed/policies.ts';
import type { Cast } from '../cast.ts';
import { expectSame, succeeded } from '../differs.ts';
import { idOf, type PolicyIds } from './publish.ts';
import { matchesOf, missReasonsOf, sampleEnterprises } from './sample-audience.ts';

/** A policy as it stands to an enterprise. */
interface Standing {
  readonly sample: string;
  readonly enterpriseId: string;
  readonly name: string;
  readonly explanation: ExplanationView;
}

/**
 * For each sample policy who got it and why, who is one clause short of it, and who else did not get it, as workbenches and
 * explanations say. Throws Differs where that is not what the samples say.
 */
export async function audienceLines(cast: Cast, policyIds: PolicyIds): Promise<readonly string[]> {
  const standings: Standing[] = [];
  for (const enterpriseId of sampleEnterprises) {
    standings.push(...(await standingsOf(cast, policyIds, enterpriseId)));
  }
  return samplePolicies.flatMap(({ sample, content }) => [
    `${sample} ${content.title}`,
    ...linesOf(standings.filter((each) => each.sample === sample)).map((line) => `  ${line}`),
  ]);
}

/** How all sample policies stand to an enterprise, compared with the samples. */
async function standingsOf(
  cast: Cast,
  policyIds: PolicyIds,
  enterpriseId: string,
): Promise<readonly Standing[]> {
  const { api } = await cast.person(enterpriseId.toLowerCase());
  const { name } = succeeded(`${enterpriseId}: itself`, await api.getEnterprise({ enterpriseId })).body;
  const { items } = succeeded(`${enterpriseId}: its workbench`, await api.listPushes({ enterpriseId })).body;
  expectSame(
    `${enterpriseId}: what is in its workbench`,
    items.map(({ policyId }) => policyId).toSorted(),
    matchesOf(enterpriseId).map((sample) => idOf(policyIds, sample)),
  );
  return Promise.all(
    samplePolicies.map(async ({ sample }) => {
      const asked = await api.explainPolicy({ enterpriseId, policyId: idOf(policyIds, sample) });
      const { explanation } = succeeded(`${enterpriseId}: why ${sample}`, asked).body;
      const { result, nearMiss, misses } = explanation;
      const told = missReasonsOf(enterpriseId, sample);
      expectSame(
        `${enterpriseId}: how ${sample} stands to it`,
        { result, nearMiss, misses: misses.toSorted() },
        {
          result: matchesOf(enterpriseId).includes(sample) ? 'met' : 'unmet',
          nearMiss: told.length === 1,
          misses: told.toSorted(),
        },
      );
      return { sample, enterpriseId, name, explanation };
    }),
  );
}

function linesOf(standings: readonly Standing[]): readonly string[] {
  const met = standings.filter(({ explanation }) => explanation.result === 'met');
  const near = standings.filter(({ explanation }) => explanation.nearMiss);
  const others = standings
    .filter(({ explanation: { result, nearMiss } }) => result !== 'met' && !nearMiss)
    .map(({ enterpriseId, explanation: { misses } }) => `${enterpriseId} (${misses.join(', ')})`);
  return [
    ...(met.length === 0 ? ['for nobody of them'] : []),
    ...met.flatMap((each) => [`for ${named(each)}`, ...each.explanation.lines.map((line) => `  ${line}`)]),
    ...near.flatMap((each) =>
      each.explanation.lines
        .filter((line) => line.startsWith('不符合'))
        .map((line) => `nearly for ${named(each)}: ${line}`),
    ),
    ...(others.length === 0 ? [] : [`not for ${others.join(', ')}`]),
  ];
}

function named({ enterpriseId, name }: Standing): string {
  return `${enterpriseId} ${name}`;
}
