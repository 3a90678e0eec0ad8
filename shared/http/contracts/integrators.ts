import * as z from 'zod';
import { CaseId } from '../../domain/case/case-id.ts';
import { integratorChoice } from '../../domain/integration/integrator.ts';
import { WebhookKind } from '../../domain/integration/webhook-kind.ts';
import type { Contract } from '../contract.ts';
import { anyOffset } from '../instant-field.ts';
import { integratorParams, noBody, noParams } from '../path-params.ts';
import { oneLine } from '../text-fields.ts';
import {
  DeliveryListView,
  IntegratorListView,
  IntegratorSecretView,
  IntegratorView,
  ReplayView,
} from '../views/integrator-view.ts';
import { deliveredExample, integratorExample } from './example-integrator.ts';
import { readContract } from './read-contract.ts';

const administrators = { zh: '管理员', en: 'administrators' };
const readers = { zh: '管理员；审计', en: 'administrators; auditors' };

const choice = {
  name: oneLine(60).meta({ description: '名称 · What it is called' }),
  url: z
    .string()
    .max(500)
    .regex(/^https?:\/\/[\x21-\x7e]+$/)
    .meta({ description: '接收地址，须为公网 https · Where webhooks go: https, on the public internet' }),
  kinds: z
    .array(WebhookKind)
    .min(1)
    .max(WebhookKind.options.length)
    .meta({ description: '订阅的事件 · The kinds of events that it wants' }),
  source: integratorChoice.source.default(null).meta({
    description: '只发送该平台转来的办件 · Only cases that this platform passed on',
  }),
};

const Registration = z.strictObject(choice).meta({ id: 'IntegratorRegistration' });
const Change = z
  .strictObject({
    ...choice,
    enabled: z.boolean().default(true).meta({ description: '是否启用 · Whether it is sent anything' }),
  })
  .meta({ id: 'IntegratorChange' });

const {
  id: _id,
  enabled: _enabled,
  gone: _gone,
  previousSecretUntil: _until,
  registeredAt: _at,
  ...chosen
} = integratorExample;

export const registerIntegrator: Contract<typeof noParams, typeof Registration, typeof IntegratorSecretView> =
  {
    operationId: 'registerIntegrator',
    command: null,
    summary: { zh: '登记集成方', en: 'Register an integrator' },
    description: {
      zh: '登记一个接收办件进展的系统，答复中有签名密钥，只显示这一次。请求按 Standard Webhooks 签名发送，10 秒内答 2xx 即为送达；否则按 5 秒、30 秒、5 分、30 分、2 小时、5 小时、10 小时、10 小时的间隔重发，答 410 的自动停用。',
      en: 'Registers a system that is told what becomes of cases. The answer holds the secret, this once. What is sent is signed by Standard Webhooks; a 2xx within ten seconds is a delivery, anything else is tried again after 5 and 30 seconds, 5 and 30 minutes, 2, 5, 10 and 10 hours; who answers 410 is disabled.',
    },
    may: administrators,
    params: noParams,
    body: Registration,
    needs: { idempotencyKey: true, ifMatch: false, paging: false },
    success: { status: 201, view: IntegratorSecretView, etag: true, location: true },
    failures: ['forbidden', 'webhookUrlRefused', 'tooManyIntegrators', 'keyReused'],
    examples: {
      body: chosen,
      answer: {
        integrator: integratorExample,
        secret: 'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
      },
    },
  };

export const listIntegrators = readContract({
  operationId: 'listIntegrators',
  summary: { zh: '集成方', en: 'Integrators' },
  description: { zh: '全部集成方，不含密钥。', en: 'All of them, without their secrets.' },
  may: readers,
  params: noParams,
  view: IntegratorListView,
  failures: ['forbidden'],
  answer: { items: [integratorExample] },
});

export const getIntegrator = readContract({
  operationId: 'getIntegrator',
  summary: { zh: '查看集成方', en: 'Read an integrator' },
  description: { zh: 'ETag 用于更改。', en: 'Its ETag goes into a change.' },
  may: readers,
  params: integratorParams,
  view: IntegratorView,
  etag: true,
  failures: ['forbidden', 'notFound'],
  answer: integratorExample,
});

export const changeIntegrator: Contract<typeof integratorParams, typeof Change, typeof IntegratorView> = {
  operationId: 'changeIntegrator',
  command: null,
  summary: { zh: '更改、停用或启用集成方', en: 'Change, disable or enable an integrator' },
  description: {
    zh: '停用后不再发送，待发送的记为失败，可在启用后重放。',
    en: 'A disabled one is sent nothing: what was on its way has failed, and can be replayed once it is enabled again.',
  },
  may: administrators,
  params: integratorParams,
  body: Change,
  needs: { idempotencyKey: true, ifMatch: true, paging: false },
  success: { status: 200, view: IntegratorView, etag: true, location: false },
  failures: ['forbidden', 'notFound', 'webhookUrlRefused', 'keyReused'],
  examples: { body: { ...chosen, enabled: true }, answer: integratorExample },
};

export const rotateIntegratorSecret: Contract<
  typeof integratorParams,
  typeof noBody,
  typeof IntegratorSecretView
> = {
  operationId: 'rotateIntegratorSecret',
  command: null,
  summary: { zh: '更换密钥', en: 'Rotate the secret' },
  description: {
    zh: '新密钥立即启用，只显示这一次；24 小时内同时用旧密钥签名，集成方可从容更换。',
    en: 'The new secret is in use at once and shown this once; for a day, messages are signed with the one before, too.',
  },
  may: administrators,
  params: integratorParams,
  body: noBody,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: IntegratorSecretView, etag: true, location: false },
  failures: ['forbidden', 'notFound', 'keyReused'],
  examples: {
    body: {},
    answer: {
      integrator: { ...integratorExample, previousSecretUntil: '2026-09-26T01:00:00.000Z' },
      secret: 'whsec_HhwaGBYUEhAODAoIBgQCAB4cGhgWFBIQDgwKCAYEAgA=',
    },
  },
};

export const listDeliveries = readContract({
  operationId: 'listDeliveries',
  summary: { zh: '发送记录', en: 'The delivery log' },
  description: {
    zh: '发给一个集成方的全部通知及每次发送的结果，新的在前，保留 90 天。',
    en: 'What was sent to an integrator, with what came of each try, the latest first; kept for 90 days.',
  },
  may: readers,
  params: integratorParams,
  view: DeliveryListView,
  paging: true,
  failures: ['forbidden', 'notFound'],
  answer: { items: [deliveredExample] },
});

const Replay = z
  .strictObject({
    which: z.enum(['failed', 'all']).default('failed').meta({
      description: '仅失败的，或全部 · Those that failed, or all',
    }),
    from: anyOffset.optional().meta({ description: '从何时起发生的 · Of what happened from then on' }),
    until: anyOffset.optional().meta({ description: '到何时为止（不含）· And before then' }),
    caseId: CaseId.optional().meta({ description: '或者某一办件的 · Or of one case' }),
  })
  .refine(
    ({ from, until, caseId }) =>
      caseId === undefined
        ? from !== undefined && until !== undefined && from < until
        : from === undefined && until === undefined,
    { path: ['from'], params: { rule: 'spanOrCase' } },
  )
  .meta({ id: 'Replay' });

export const replayDeliveries: Contract<typeof integratorParams, typeof Replay, typeof ReplayView> = {
  operationId: 'replayDeliveries',
  command: null,
  summary: { zh: '重放通知', en: 'Replay deliveries' },
  description: {
    zh: '把失败的或全部的通知按原编号重新发送：给出时段，或一个办件；一次最多 100 件。',
    en: 'Sends those that failed, or all, again under their old ids: of a time, or of one case; at most 100 at once.',
  },
  may: administrators,
  params: integratorParams,
  body: Replay,
  needs: { idempotencyKey: true, ifMatch: false, paging: false },
  success: { status: 200, view: ReplayView, etag: false, location: false },
  failures: ['forbidden', 'notFound'],
  examples: {
    body: { which: 'failed', from: '2026-09-24T00:00:00+08:00', until: '2026-09-25T00:00:00+08:00' },
    answer: { replayed: 7, more: false },
  },
};
