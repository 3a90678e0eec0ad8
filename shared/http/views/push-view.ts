import * as z from 'zod';
import { PushFrequency } from '../../domain/policy/frequency.ts';
import { PolicyId, PolicyVersion } from '../../domain/policy/policy.ts';
import { PushChange } from '../../domain/policy/push.ts';
import { Subscription, SubscriptionId } from '../../domain/policy/subscription.ts';
import { Instant } from '../../domain/time/instant.ts';
import { ExplanationView } from './explanation-view.ts';

const { topics, industries, regions, departments } = Subscription.unwrap().shape;

const ChangedView = z
  .strictObject({
    field: z
      .enum(['validUntil', 'programme', 'delivery', 'windows', 'documents', 'benefit'])
      .meta({ description: '变更的内容 · What is otherwise' }),
    programme: z.string().nullable().meta({ description: '申报项目 · The programme' }),
    from: z.string().nullable(),
    to: z.string().nullable(),
  })
  .readonly()
  .meta({ id: 'MatteringChange' });

/** A policy in the workbench of an enterprise. */
export const PushView = z
  .strictObject({
    policyId: PolicyId,
    version: PolicyVersion,
    title: z.string(),
    documentNumber: z.string(),
    change: PushChange.meta({
      description: '新推送、因修订而适用、内容变更或不再适用 · New, gained by an amendment, changed, or lost',
    }),
    why: z
      .strictObject({
        smart: z.boolean().meta({ description: '智能匹配 · Smart matching' }),
        subscriptions: z.array(SubscriptionId).readonly().meta({ description: '分类订阅 · Subscriptions' }),
      })
      .readonly(),
    explanation: ExplanationView,
    changes: z
      .array(ChangedView)
      .readonly()
      .meta({ description: '与上次推送的版本相比 · Since the version before' }),
    at: Instant,
    readAt: Instant.nullable().meta({ description: '首次阅读的时刻 · When it was first read' }),
    withdrawnAt: Instant.nullable().meta({ description: '政策撤回的时刻 · When the policy was withdrawn' }),
  })
  .readonly()
  .meta({ id: 'Push' });
export type PushView = z.input<typeof PushView>;

/** A page of pushes, the policies that were begun last first. */
export const PushListView = z
  .strictObject({
    items: z.array(PushView).readonly(),
    unread: z
      .strictObject({
        count: z.int().min(0).meta({ description: '最近 100 条中的未读数 · Unread among the latest 100' }),
        more: z.boolean().meta({ description: '还有更早的推送，未计入 · Older ones are not counted' }),
      })
      .readonly(),
  })
  .readonly()
  .meta({ id: 'PushList' });

/** What a person gets by smart matching for an enterprise. */
export const PushSettingsView = z
  .strictObject({
    smart: z
      .boolean()
      .meta({ description: '企业是否开启智能匹配 · Whether smart matching is on for the enterprise' }),
    frequency: PushFrequency.meta({ description: '本人邮件的频率 · How soon I get mail' }),
  })
  .readonly()
  .meta({ id: 'PushSettings' });

/** A subscription of the person who asks. */
export const SubscriptionView = z
  .strictObject({ id: SubscriptionId, topics, industries, regions, departments, frequency: PushFrequency })
  .readonly()
  .meta({ id: 'Subscription' });
export type SubscriptionView = z.input<typeof SubscriptionView>;

/** The subscriptions of the person who asks. */
export const SubscriptionListView = z
  .strictObject({ items: z.array(SubscriptionView).readonly() })
  .readonly()
  .meta({ id: 'SubscriptionList' });
