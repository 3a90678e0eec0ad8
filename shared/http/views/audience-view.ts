import * as z from 'zod';
import { Clause } from '../../domain/policy/criteria.ts';
import { IndustryCode, RegionCode } from '../../domain/profile/codes.ts';

const counted = {
  count: z.int().min(0).meta({ description: '企业数 · Enterprises' }),
  atLeast: z.boolean().meta({
    description: '未能全部查看，可能更多 · Not all could be looked at, there may be more',
  }),
};

/** Whom criteria would reach. */
export const AudiencePreviewView = z
  .strictObject({
    ...counted,
    sample: z
      .array(
        z
          .strictObject({
            name: z.string().meta({ description: '名称，部分隐去 · The name, partly hidden' }),
            region: RegionCode.nullable(),
            industry: IndustryCode.nullable(),
          })
          .readonly(),
      )
      .max(10)
      .readonly()
      .meta({ description: '其中几家 · A few of them' }),
    costs: z
      .array(z.strictObject({ clause: Clause, ...counted }).readonly())
      .max(12)
      .readonly()
      .meta({
        description:
          '每个条件排除的企业：没有这一条件会多出多少 · What each clause costs: how many more there would be without it',
      }),
  })
  .readonly()
  .meta({ id: 'AudiencePreview' });
export type AudiencePreviewView = z.input<typeof AudiencePreviewView>;
