import * as z from 'zod';
import { PolicyContent, Programme } from '../../shared/domain/policy/policy.ts';
import { organisedUnit } from './organisation.ts';
import policiesJson from './policies.json' with { type: 'json' };
import { criteriaOfSample, SampleCriteria } from './sample-criteria.ts';

/** What one gets: a part of what was spent up to a cap, or an amount, in units of 10,000 yuan. */
const Benefit = z.strictObject({
  type: z.enum(['subsidy', 'reward', 'interest-subsidy']),
  rate: z.number().optional(),
  capWan: z.number().optional(),
  amountWan: z.number().optional(),
});

/** A policy as it stands in the list of samples. */
const Sample = z.strictObject({
  sample: z.string(),
  ...PolicyContent.unwrap().pick({
    title: true,
    documentNumber: true,
    issuedOn: true,
    validUntil: true,
    topics: true,
    summary: true,
  }).shape,
  issuedBy: z.array(z.string()).min(1),
  criteria: SampleCriteria,
  window: Programme.unwrap().shape.windows.unwrap().element,
  documents: z.array(z.string()),
  delivery: Programme.unwrap().shape.delivery,
  benefit: Benefit,
});
type Sample = z.infer<typeof Sample>;

const kinds = { subsidy: '补助', reward: '奖励', 'interest-subsidy': '贴息' } as const;

function benefitOf({ type, rate, capWan, amountWan }: Sample['benefit']): string {
  const amount = amountWan === undefined ? '' : `一次性${kinds[type]}${amountWan}万元`;
  const part = rate === undefined ? '' : `按${Math.round(rate * 1000) / 10}%给予${kinds[type]}`;
  return `${amount}${part}${capWan === undefined ? '' : `，最高${capWan}万元`}。`;
}

function contentOf(each: Sample): PolicyContent {
  const { title, documentNumber, issuedOn, validUntil, topics, summary, window, documents, delivery } = each;
  return PolicyContent.parse({
    title,
    documentNumber,
    issuers: each.issuedBy.map((name) => ({ name, unitId: organisedUnit(name)?.id ?? null })),
    issuedOn,
    validUntil,
    topics,
    summary,
    text: `第一条　${summary}\n第二条　本文件为演示示例，并非真实政策。`,
    criteria: criteriaOfSample(each.criteria),
    programmes: [
      {
        id: each.sample.toLowerCase(),
        name: title.replace(/（示例）$/, ''),
        delivery,
        windows: [window],
        documents,
        benefit: benefitOf(each.benefit),
      },
    ],
    attachments: [],
  });
}

/** The nine policies of the samples, by their names there; all invented. */
export const samplePolicies: readonly { readonly sample: string; readonly content: PolicyContent }[] = z
  .array(Sample)
  .parse(policiesJson)
  .map((each) => ({ sample: each.sample, content: contentOf(each) }));
