import * as z from 'zod';
import { Clause } from '../../domain/policy/criteria.ts';
import { CountedDelivery } from '../../domain/policy/delivery-count.ts';
import { MatchJob } from '../../domain/policy/match-job.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { IndustryCode, RegionCode } from '../../domain/profile/codes.ts';
import { Instant } from '../../domain/time/instant.ts';

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

const { counts, outcome, startedAt, endedAt } = MatchJob.unwrap().shape;

/** How far the latest version of a policy was delivered. */
export const DeliveryView = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    publishedAt: Instant,
    publication: z
      .strictObject({ startedAt, endedAt, outcome, ...counts.unwrap().shape })
      .readonly()
      .nullable()
      .meta({
        description:
          '推送过程：查看、符合、推送、只差一项、资料不足的企业数；null 为尚未开始 · The publication: enterprises read, matched, pushed to, one clause short, not known; null before it begins',
      }),
    counted: CountedDelivery.meta({ id: 'CountedDelivery' }).nullable().meta({
      description:
        '最近一次核对：符合条件的、应送达的、工作台已有的、有人员的、有人接收邮件的企业数，应有而没有的（missing），以及邮件：mails = pending + accepted + unknown，accepted = delivered + bounced + noNews；公布后约十分钟首次核对，以后逐渐放宽到每周；null 为尚未核对 · The last count: enterprises whose profiles meet the criteria, whom it concerns, who have it in the workbench, have people, have somebody who wants mail; who lacks it; and the mails. First some ten minutes after the publication, then ever less often, at least weekly; null before the first',
    }),
  })
  .readonly()
  .meta({ id: 'PolicyDelivery' });
export type DeliveryView = z.input<typeof DeliveryView>;
