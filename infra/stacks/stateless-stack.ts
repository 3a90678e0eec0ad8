import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { HttpFunction as FunctionName } from '../../shared/http/route.ts';
import type { Config, Login } from '../config.ts';
import { alarmTopic } from '../constructs/alarm-topic.ts';
import { attaches, attachesAndOpens, grantBucket, opens, signsLinks } from '../constructs/bucket-access.ts';
import { CityApi } from '../constructs/city-api.ts';
import { Coverage } from '../constructs/coverage.ts';
import { Digest } from '../constructs/digest.ts';
import { HttpFunction } from '../constructs/http-function.ts';
import { MailEvents } from '../constructs/mail-events.ts';
import { Mailer } from '../constructs/mailer.ts';
import { Matcher } from '../constructs/matcher.ts';
import { PolicyMailer } from '../constructs/policy-mailer.ts';
import { QueueFunction } from '../constructs/queue-function.ts';
import { SesSender } from '../constructs/ses-sender.ts';
import { ScheduledFunction } from '../constructs/scheduled-function.ts';
import { StreamFunction } from '../constructs/stream-function.ts';
import { Sweep } from '../constructs/sweep.ts';
import { grantUnsubscribeKey } from '../constructs/unsubscribe-key.ts';
import { httpFunctions } from '../functions/http-functions.ts';
import { queueFunctions } from '../functions/queue-functions.ts';
import { scheduledFunctions } from '../functions/scheduled-functions.ts';
import { streamFunctions } from '../functions/stream-functions.ts';
import { manageIntegrators, webhookFunctions } from '../constructs/webhook-functions.ts';
import { grantWebhookSecrets } from '../constructs/webhook-secrets.ts';
import type { Platform } from '../platform.ts';

interface StatelessProps extends StackProps {
  readonly table: Table;
  readonly attachments: Bucket;
  readonly login: Login;
}

/** What can be removed and deployed again at any time: API, functions, queues, schedules, alarms. */
export class StatelessStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    config: Config,
    { table, attachments, login, ...props }: StatelessProps,
  ) {
    super(scope, id, props);
    const platform = { config, table, alarms: alarmTopic(this, 'Alarms', config.alarmEmail) };
    const ses = config.mail.transport === 'ses' ? new SesSender(this, 'Ses', platform) : undefined;
    const mailer = new Mailer(this, 'mailer', platform, ses);
    const notify = new QueueFunction(this, 'notify', {
      spec: queueFunctions.notify,
      platform,
      environment: { MAIL_QUEUE_URL: mailer.queue.queueUrl },
    });
    mailer.queue.grantSendMessages(notify.handler);
    if (ses !== undefined) new MailEvents(this, 'mailevents', platform, ses);
    const { webhooks, deliver } = webhookFunctions(this, platform);
    const matcher = new Matcher(this, 'matcher', platform);
    const consumers = {
      NOTIFY_QUEUE_URL: notify.queue.queueUrl,
      MATCH_QUEUE_URL: matcher.queue.queueUrl,
      WEBHOOKS_QUEUE_URL: webhooks.queue.queueUrl,
    };
    const relay = new StreamFunction(this, 'relay', {
      spec: streamFunctions.relay,
      platform,
      environment: consumers,
    });
    const sweep = new Sweep(this, 'sweep', platform, consumers);
    for (const { queue } of [notify, matcher, webhooks]) {
      queue.grantSendMessages(relay.handler);
      queue.grantSendMessages(sweep.handler);
    }
    new ScheduledFunction(this, 'reminders', {
      spec: scheduledFunctions.reminders,
      platform,
      environment: {},
    });
    const digest = new Digest(this, 'digest', platform, { MAIL_QUEUE_URL: mailer.queue.queueUrl });
    mailer.queue.grantSendMessages(digest.handler);
    const functions = httpFunctionsOf(this, platform, login);
    grantBucket(functions.intake, attachments, attaches);
    grantBucket(functions.replies, attachments, attaches);
    grantBucket(functions.attachments, attachments, signsLinks);
    grantBucket(functions.policies, attachments, attachesAndOpens);
    grantBucket(functions.library, attachments, opens);
    new Coverage(this, 'coverage', platform, matcher.queue);
    new ScheduledFunction(this, 'profileasks', {
      spec: scheduledFunctions.profileasks,
      platform,
      environment: {},
    });
    new ScheduledFunction(this, 'publisher', { spec: scheduledFunctions.publisher, platform });
    grantWebhookSecrets(functions.inbound, config, { of: 'inbound', actions: ['GetSecretValue'] });
    manageIntegrators(functions.integrators, platform, deliver.queue);
    grantUnsubscribeKey(functions.unsubscribe, config, ['GetSecretValue']);
    const { api } = new CityApi(this, 'Http', { platform, login, functions });
    new PolicyMailer(this, 'policymail', platform, { ses, apiUrl: api.apiEndpoint });
    new CfnOutput(this, 'ApiUrl', { value: api.apiEndpoint });
  }
}

function httpFunctionsOf(
  scope: Construct,
  platform: Platform,
  { claims }: Login,
): Readonly<Record<FunctionName, HttpFunction>> {
  const build = (name: FunctionName, environment: Readonly<Record<string, string>> = {}): HttpFunction =>
    new HttpFunction(scope, name, { spec: httpFunctions[name], platform, environment });
  const traces = { TRACE_RETENTION_DAYS: String(platform.config.traceRetentionDays) };
  return {
    intake: build('intake'),
    dispatch: build('dispatch'),
    replies: build('replies'),
    cases: build('cases', traces),
    inbox: build('inbox'),
    directory: build('directory'),
    calendar: build('calendar'),
    applications: build('applications'),
    accounts: build('accounts', { LOGIN_CLAIMS: JSON.stringify(claims) }),
    administration: build('administration'),
    profiles: build('profiles'),
    attachments: build('attachments', traces),
    inbound: build('inbound'),
    pushes: build('pushes'),
    integrators: build('integrators'),
    sending: build('sending', traces),
    unsubscribe: build('unsubscribe'),
    policies: build('policies'),
    audience: build('audience'),
    library: build('library'),
    reference: build('reference'),
  };
}
