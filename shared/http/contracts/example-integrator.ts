import type { DeliveryView, IntegratorView } from '../views/integrator-view.ts';

/** The provincial platform, which gets back what becomes of its letters. */
export const integratorExample = {
  id: '01K5XQ3V0G8Z5R1T7W9Y2B4D6F',
  name: '省级平台',
  url: 'https://platform.example.cn/zhitong',
  kinds: ['case.received', 'case.dispatched', 'case.answered', 'case.closed'],
  source: 'province',
  enabled: true,
  gone: false,
  previousSecretUntil: null,
  registeredAt: '2026-09-24T01:00:00.000Z',
} as const satisfies IntegratorView;

/** That it was told of a letter that was answered, at the second try. */
export const deliveredExample: DeliveryView = {
  eventId: '01M3X9B5R0QZT4C8G6W2N7KD1E.7.0',
  kind: 'case.answered',
  at: '2026-09-28T08:00:00.000Z',
  state: 'delivered',
  round: 1,
  tries: 2,
  attempts: [
    { at: '2026-09-28T08:00:01.000Z', status: 503, fault: null, millis: 81 },
    { at: '2026-09-28T08:00:06.000Z', status: 204, fault: null, millis: 64 },
  ],
  payload: {
    type: 'case.answered',
    timestamp: '2026-09-28T08:00:00.000Z',
    data: {
      eventId: '01M3X9B5R0QZT4C8G6W2N7KD1E.7.0',
      caseNumber: '20260924-000175',
      kind: 'consultation',
      status: 'answered',
      dueOn: '2026-09-29',
      provisional: false,
      version: 7,
      source: 'province',
      externalId: 'FJ-2026-0924-000318',
    },
  },
};
