import { resourceRules } from '../local/template/rules/resource-rules.ts';
import type { ResourceRule } from '../local/template/rules/treatment.ts';

interface Difference {
  readonly what: string;
  readonly local: string;
  readonly aws: string;
  /** The test that covers what only AWS does. */
  readonly covered: string;
}

const differences: readonly Difference[] = [
  {
    what: 'Order of the stream',
    local: 'one shard, in the order of writing',
    aws: 'many shards; order only within an item',
    covered: 'test/property/messages/doubled-records.test.ts: records permuted and doubled',
  },
  {
    what: 'TransactionConflict, throttling, lost answers',
    local: 'never raised by the engine',
    aws: 'raised under contention and load',
    covered: 'test/integration/dynamo/outages.test.ts: injected below the SDK',
  },
  {
    what: 'TTL',
    local: 'the runner deletes expired items',
    aws: 'deletes them within days',
    covered:
      'test/integration/dynamo/case-store.test.ts: an expired record that is still there counts as gone',
  },
  {
    what: 'Lag of indexes',
    local: 'none: an index is written with its item',
    aws: 'milliseconds, seldom more',
    covered: 'by design: commands read the table consistently, lists say that they may lag',
  },
  {
    what: 'Permissions',
    local:
      'the roles of the functions hold for the table, the queues and the buckets, by the policies of the template; SES and schedules are not held to theirs',
    aws: 'IAM, least privilege',
    covered: 'test/unit/local/permission-gate.test.ts; test/infra/access.test.ts',
  },
  {
    what: 'Messages held by a killed consumer',
    local: 'visible again at the next start',
    aws: 'visible when their time-out has passed',
    covered: 'test/journey/killed.long.test.ts moves the clock beyond every time-out',
  },
  {
    what: 'SES',
    local:
      'an endpoint keeps the bytes as .eml; limits of size, recipients and quota hold; nothing is delivered',
    aws: 'delivers, bounces, throttles by the account',
    covered: 'test/unit/messages/ses-transport.test.ts: parameters and refusals',
  },
  {
    what: 'Events of mails',
    local:
      'told at once, each once, in the envelope of SNS straight to the queue: bounce@, softbounce@, ooto@ and complaint@, with or without a +label and under any domain, fare as their names say, all others take their mails',
    aws: 'seconds to days later, now and then twice, in any order, through the topic; the mailbox simulator has no softbounce',
    covered:
      'test/property/address-standing.test.ts, test/property/mail-events.test.ts: any order, any repetition; test/unit/mailing/mail-event-message.test.ts: the samples of the documentation',
  },
  {
    what: 'Mails about policies',
    local:
      'in the same turns as on AWS, at the rate of the config; hold, digests and hours of mails by the domain clock; links of one click lead to this machine',
    aws: 'at the rate that SES gives the account, which the config has to say; mail programs call the links by themselves',
    covered:
      'test/journey/policies.long.test.ts: from the publication to the bytes in the mailbox; test/property/sending-rate.test.ts: the rate',
  },
  {
    what: 'S3',
    local:
      'an origin before the engine checks what S3 would of links: expiry, signature, signed headers, digest, CORS; links are signed and checked in domain time; objects expire a day after they were written',
    aws: 'S3; links in real time; objects expire at the midnight after that',
    covered: 'test/integration/attachments/attachment-store.test.ts: what a link takes and refuses',
  },
  {
    what: 'Secrets',
    local:
      'an endpoint answers GetSecretValue, PutSecretValue and CreateSecret from a file that only its owner may read; their values are made at the first start; roles are not asked',
    aws: 'Secrets Manager, by the roles of the functions',
    covered: 'test/integration/local/secrets-endpoint.test.ts; test/infra/secrets.test.ts',
  },
  {
    what: 'Webhooks',
    local: 'go to a receiver on this machine that verifies signatures, in domain time',
    aws: 'go to public addresses over HTTPS, in real time',
    covered: 'test/journey/webhooks.long.test.ts',
  },
  {
    what: 'Login',
    local: 'oidc-provider with the demo accounts and a grant for the command line',
    aws: 'a Cognito user pool, or the issuer of the city',
    covered: 'test/infra/api.test.ts: issuer, audience and scope of the authorizer',
  },
  {
    what: 'Time',
    local:
      'Date in the functions follows the domain clock, which only moves forward; tokens are checked in real time',
    aws: 'one clock',
    covered: 'time is an argument of every rule',
  },
  {
    what: 'Concurrency',
    local: 'six workers for each function; further events wait',
    aws: 'an environment for each event, throttled at the limit of the account',
    covered: 'none: capacity is watched in operation',
  },
  {
    what: 'Retries',
    local: 'a batch of a stream after 0.2 to 10 seconds, a failed schedule at once',
    aws: 'with pauses of its own, up to minutes',
    covered: 'test/unit/local/stream-batch.test.ts: how often, from where, in halves',
  },
  {
    what: 'Schedules',
    local:
      'to the second of the domain clock; when that jumps, each fires once, for the latest of the times it jumped over',
    aws: 'each time, within the minute after it, now and then twice',
    covered:
      'test/integration/local/scheduler.test.ts: what was jumped over fires once, what was killed again',
  },
  {
    what: 'Old messages',
    local: 'kept until they are read',
    aws: 'dropped at the end of their retention',
    covered: 'test/infra/operation.test.ts: an alarm long before',
  },
  {
    what: 'Answers of the gateway',
    local: 'reproduced from its documentation',
    aws: 'API Gateway',
    covered: 'test/integration/local/gateway.test.ts states what is assumed',
  },
  {
    what: 'Function limits',
    local: 'memory and architecture have no effect; time-outs hold',
    aws: 'all hold',
    covered: 'test/infra: bundle budgets; the alarms watch time-outs',
  },
];

/** Where the local stack and AWS differ, and what becomes of each resource type of the template. */
export function renderFidelityPage(): string {
  return [
    '# Fidelity of the local stack',
    '',
    'Generated by `npm run docs` from `local/template/rules/`; do not edit.',
    '',
    'The synthesized CloudFormation template of stage `local` is what runs. What the list below does not know stops the start.',
    '',
    '## Where the local stack and AWS differ',
    '',
    '| what | local | AWS | covered by |',
    '|---|---|---|---|',
    ...differences.map(({ what, local, aws, covered }) => `| ${what} | ${local} | ${aws} | ${covered} |`),
    '',
    '## Resource types and properties',
    '',
    '| type | property | treatment | reason |',
    '|---|---|---|---|',
    ...Object.entries(resourceRules).flatMap(([type, rule]) => rowsOf(type, rule)),
    '',
  ].join('\n');
}

function rowsOf(type: string, rule: ResourceRule): readonly string[] {
  if (rule.kind === 'inert') return [`| \`${type}\` | all | inert | ${rule.reason} |`];
  return Object.entries(rule.properties).map(([property, treatment]) => {
    const reason = treatment.kind === 'executed' ? '' : treatment.reason;
    return `| \`${type}\` | \`${property}\` | ${treatment.kind} | ${reason} |`;
  });
}
