import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { accountsDeps } from '../../shared/runtime/composition/accounts.ts';
import { administrationDeps } from '../../shared/runtime/composition/administration.ts';
import { commandDeps } from '../../shared/runtime/composition/commands.ts';
import { digestDeps } from '../../shared/runtime/composition/digest.ts';
import { directoryDeps } from '../../shared/runtime/composition/directory.ts';
import { inboundDeps } from '../../shared/runtime/composition/inbound.ts';
import { integratorsDeps } from '../../shared/runtime/composition/integrators.ts';
import { webhooksDeps } from '../../shared/runtime/composition/webhooks.ts';
import { deliverDeps } from '../../shared/runtime/composition/deliver.ts';
import { inboxDeps } from '../../shared/runtime/composition/inbox.ts';
import { mailEventDeps } from '../../shared/runtime/composition/mail-events.ts';
import { mailerDeps } from '../../shared/runtime/composition/mailer.ts';
import { notifyDeps } from '../../shared/runtime/composition/notify.ts';
import { readingDeps } from '../../shared/runtime/composition/reading.ts';
import { relayDeps } from '../../shared/runtime/composition/relay.ts';
import { sendingDeps } from '../../shared/runtime/composition/sending.ts';
import { sweepDeps } from '../../shared/runtime/composition/sweep.ts';
import { ofType, type Resources, synthesized } from './synthesized.ts';

const compositions = {
  intake: commandDeps,
  dispatch: commandDeps,
  replies: commandDeps,
  cases: readingDeps,
  inbox: inboxDeps,
  inbound: inboundDeps,
  integrators: integratorsDeps,
  webhooks: webhooksDeps,
  deliver: deliverDeps,
  directory: directoryDeps,
  accounts: accountsDeps,
  administration: administrationDeps,
  relay: relayDeps,
  notify: notifyDeps,
  mailer: mailerDeps,
  mailevents: mailEventDeps,
  sweep: sweepDeps,
  sending: sendingDeps,
  digest: digestDeps,
} as const;

const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) });

const { stateless: prod } = synthesized('prod');
const { stateless: china } = synthesized('prod-cn');

/** Gives this process what a function is told; what CloudFormation fills in stands as a URL. */
function stand(resources: Resources, name: string): void {
  const found = Object.entries(ofType(resources, 'AWS::Lambda::Function')).find(([id]) =>
    id.startsWith(`${name}Function`),
  );
  const { Variables } = Environment.parse(found?.[1].Properties['Environment']);
  for (const [key, value] of Object.entries(Variables)) {
    vi.stubEnv(key, typeof value === 'string' ? value : 'https://filled.example/in');
  }
  vi.stubEnv('AWS_REGION', 'ap-southeast-1');
}

afterEach(() => vi.unstubAllEnvs());

test.each(Object.entries(compositions))(
  '%s composes itself from what the template tells it',
  (name, compose) => {
    stand(prod, name);
    expect(() => compose()).not.toThrow();
  },
);

test('the mailer takes the mail server of the city where it is told one', () => {
  stand(china, 'mailer');
  expect(() => mailerDeps()).not.toThrow();
  vi.stubEnv('SMTP_HOST', undefined);
  expect(() => mailerDeps()).toThrow('SMTP_HOST');
});
