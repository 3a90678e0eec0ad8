import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { accounts, enterprises } from '../../../local/seed/organisation.ts';
import { admitEnterprise } from '../../../shared/domain/directory/enterprise.ts';
import samples from '../../data/samples.json' with { type: 'json' };

const Samples = z.object({
  enterprises: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      uscc: z.string(),
      registerType: z.string(),
      region: z.object({ county: z.string() }),
      industry: z.object({ class: z.string() }),
      contact: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    }),
  ),
});
const sampled = Samples.parse(samples).enterprises;

const peopleOf = (enterpriseId: string) =>
  accounts.filter(({ memberships }) =>
    memberships.some((each) => each.kind === 'enterprise' && each.enterpriseId === enterpriseId),
  );

describe('the enterprises', () => {
  test.each(sampled)('$name is there as the sample describes it', ({ id, name, uscc, ...sample }) => {
    expect(enterprises.find((each) => each.id === id)).toEqual({
      id,
      name,
      creditCode: uscc,
      codeOverrideReason: null,
      county: sample.region.county,
      industry: sample.industry.class,
      registerType: sample.registerType,
      people: 1,
      revision: 1,
    });
  });

  test.each(sampled)('$contact.name writes for $name', ({ id, contact }) => {
    expect(peopleOf(id)).toMatchObject([contact]);
  });

  test.each(enterprises)('$name has a valid credit code of its own, and says that it is invented', (each) => {
    expect(admitEnterprise(each)).toMatchObject({ ok: true });
    expect(enterprises.filter(({ creditCode }) => creditCode === each.creditCode)).toHaveLength(1);
    expect(each.name).toContain('示例');
    expect(peopleOf(each.id)).toHaveLength(each.people);
  });

  test('are those of the samples and two for the demo', () => {
    const added = enterprises.filter(({ id }) => sampled.every((sample) => sample.id !== id));
    expect(added.map(({ name }) => name)).toEqual(['泉州示例电子设计有限公司', '泉州示例半导体材料有限公司']);
  });
});
