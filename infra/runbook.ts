import { type AlarmKindName, alarmKinds } from './alarm-kinds.ts';
import type { ErrorImpact } from './function-spec.ts';
import { httpFunctions } from './functions/http-functions.ts';
import { queueFunctions } from './functions/queue-functions.ts';
import { scheduledFunctions } from './functions/scheduled-functions.ts';
import { streamFunctions } from './functions/stream-functions.ts';
import { serviceImpacts } from './service-impacts.ts';

interface Chapter {
  readonly name: string;
  readonly errorImpact: ErrorImpact;
  readonly alarms: readonly AlarmKindName[];
}

const { sweep, digest, policymail } = scheduledFunctions;

const chapters: readonly Chapter[] = [
  { name: 'API', errorImpact: serviceImpacts.api, alarms: ['ServerErrors'] },
  ...chaptersOf(httpFunctions, ['Failures']),
  ...chaptersOf(streamFunctions, ['Failures', 'DeadLettersNotEmpty', 'IteratorAge']),
  ...chaptersOf(queueFunctions, ['Failures', 'DeadLettersNotEmpty', 'OldestMessage']),
  ...chaptersOf({ sweep }, ['Failures', 'DeadLettersNotEmpty', 'SweepBehind']),
  ...chaptersOf({ digest, policymail }, ['Failures', 'DeadLettersNotEmpty']),
  { name: 'Cases set aside', errorImpact: serviceImpacts.caseParked, alarms: ['ParkedCases'] },
  {
    name: 'Commits not relayed',
    errorImpact: serviceImpacts.commitUnreadable,
    alarms: ['UnreadableCommits'],
  },
  { name: 'Working calendar', errorImpact: serviceImpacts.noticeMissing, alarms: ['NoticeMissing'] },
  { name: 'Mails', errorImpact: serviceImpacts.mailUnknown, alarms: ['UnknownMails'] },
  { name: 'Mails about policies', errorImpact: serviceImpacts.policyMailUnknown, alarms: ['UnknownMails'] },
  {
    name: 'Paused mails about policies',
    errorImpact: serviceImpacts.policyMailsPaused,
    alarms: ['MailsPaused'],
  },
  {
    name: 'Bounces and complaints',
    errorImpact: serviceImpacts.policyMailsHalfway,
    alarms: ['MailsHalfway'],
  },
  {
    name: 'Delivery of policies',
    errorImpact: serviceImpacts.deliveryDifference,
    alarms: ['DeliveryDifference'],
  },
  { name: 'SES', errorImpact: serviceImpacts.mailReputation, alarms: ['BounceRate'] },
];

/** docs/runbook.md: for each part what people suffer while it fails and its alarms, then what to do about each kind. */
export function renderRunbook(): string {
  return [
    '# Runbook',
    'Generated from infra/ by `npm run docs`. An alarm is named `<stack>-<part><kind>…`, and its text begins with what people suffer. Look up the part, then the kind of alarm.',
    '## What people suffer',
    ...chapters.map(renderChapter),
    '## What to do',
    ...Object.entries(alarmKinds).map(([kind, { when, first }]) =>
      [`### ${kind}`, `Raised when ${when}.`, first.map((step, at) => `${at + 1}. ${step}`).join('\n')].join(
        '\n\n',
      ),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderChapter({ name, errorImpact, alarms }: Chapter): string {
  const links = alarms.map((kind) => `[${kind}](#${kind.toLowerCase()})`).join(', ');
  return `### ${name}: ${errorImpact.en}\n\n${errorImpact.zh}\n\nAlarms: ${links}`;
}

function chaptersOf(
  functions: Readonly<Record<string, { readonly name: string; readonly errorImpact: ErrorImpact }>>,
  alarms: readonly AlarmKindName[],
): readonly Chapter[] {
  return Object.values(functions).map(({ name, errorImpact }) => ({ name, errorImpact, alarms }));
}
