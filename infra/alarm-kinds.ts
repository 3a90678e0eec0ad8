interface AlarmKind {
  /** When the alarm is raised. */
  readonly when: string;
  /** What to do first, in order. */
  readonly first: readonly string[];
}

const readLogs =
  'Read the log group of the function (its name contains that of the function): lines of level ERROR name the request, the case and the cause.';
const redeploy =
  'If it began with a deployment, deploy the previous version of the stateless stack again; data is not touched by that.';

/** The kinds of alarms; each one also says what people suffer, which is the function's own. */
export const alarmKinds = {
  Failures: {
    when: 'the function crashed, ran out of time or logged an error within five minutes',
    first: [
      readLogs,
      'Throttling or time-outs of DynamoDB pass by themselves: clients are told to try again, queues and streams do.',
      redeploy,
    ],
  },
  ServerErrors: {
    when: 'the API answered 5xx within five minutes, by itself or through a function',
    first: [
      'See which route it was: the access log names route, status and error, and the request id to look for in the logs of the function.',
      'A 5xx without an error in any function means that the gateway could not run one: look for throttled functions and for the concurrency limit of the account.',
      redeploy,
    ],
  },
  DeadLettersNotEmpty: {
    when: 'something failed again and again and was set aside in the dead-letter queue',
    first: [
      readLogs,
      'Remove the cause and deploy. Nothing is lost for 14 days.',
      'Messages of a queue: move them back with `aws sqs start-message-move-task --source-arn <dead letters>`; AWS China lacks it, there receive, send and delete each message. Whoever receives a message twice ignores the second one.',
      'Webhooks (`deliver`): a message only names a delivery, and one that has failed is not sent by moving it back. Once the integrator answers, `POST /integrators/{integratorId}/replays` for the time that it was away (100 at once, `more` says whether to go on), see in `GET /integrators/{integratorId}/deliveries` that they arrived, then remove the messages with `aws sqs purge-queue`. Only what our own failure set aside is still `pending` there: move that back.',
      'Events of mails (of `mailevents`): an event that cannot be read is not what SES documents, or did not come from SES; the line `bad message` names the field. Move the others back: told twice or late, they come to the same.',
      'Events of a schedule: the next run of the sweep does the work of those that failed; remove them with `aws sqs purge-queue`. A digest can be made up for on the same day by `aws lambda invoke` with the event, which lies in the message as `requestPayload`: who has that day’s mail gets no other.',
      'Positions of the stream: the commits keep the key `pendingRelay` and stand in the index byPendingRelay. Within 24 hours, a second, temporary event source mapping with starting position TRIM_HORIZON and the same filter reads them again.',
    ],
  },
  OldestMessage: {
    when: 'the oldest message waits longer than it should',
    first: [
      'Look whether the function fails (then its other alarms say so) or is slower than what comes in.',
      'A mail server or SES that throttles shows as a growing queue of the mailer: it empties by itself; raise the quota, then `maxConcurrency` in infra/functions/.',
    ],
  },
  IteratorAge: {
    when: 'the function is more than two minutes behind the stream of the table, three minutes in a row',
    first: [
      readLogs,
      'The stream keeps 24 hours: remove the cause before then. What was missed nevertheless is still marked `pendingRelay`.',
    ],
  },
  SweepBehind: {
    when: 'for a quarter of an hour no run of the sweep has done all that was due: there was none, or each failed or ran out of time',
    first: [
      'Right after the first deployment it means nothing: it is over with the first run.',
      'See in the log group of the sweep whether it runs each minute: lines `ran` with what each run counted, `complete` among it.',
      'It does not run: look at its schedule in EventBridge Scheduler (enabled? may its role invoke the function?) and for the concurrency limit of the account.',
      'It runs and completes nothing: after an outage it catches up by itself, some thousands of cases each minute; `fired` says how many. `postponed` counts cases for which the table was busy: look for throttling.',
      'Nothing is lost meanwhile: every timer that fell due is worked off, and what is late tells people once.',
    ],
  },
  ParkedCases: {
    when: 'the sweep has set a case aside, because it could not do what its clocks demand; the other cases go on',
    first: [
      'Lines `case parked` in the log group of the sweep name the case and the error. `npm run parked` lists all of them, with TABLE_NAME set to the name of the table.',
      'Remove the cause and deploy. Until then people act on the case as usual; only its clocks stand still.',
      'Bring each back: `npm run parked -- <case id>`. The next run catches up with what fell due.',
    ],
  },
  UnreadableCommits: {
    when: 'a commit that nobody was told of yet cannot be read; the sweep tries it again each minute',
    first: [
      'Lines `commit unreadable` in the log group of the sweep name its key: case and version.',
      'If it began with a deployment, deploy the previous version: then it is read and sent as if nothing had happened.',
      'Otherwise verify the case: `npm run chain -- <case id>` says whether something was changed in the table. Restore the commit from the point-in-time recovery.',
    ],
  },
  DeliveryDifference: {
    when: 'a count of how far a policy was delivered found enterprises that it concerns and that do not have it, looked at twice, or mails that do not add up',
    first: [
      'See which policy: ask `GET /policies/{policyId}/delivery` of those published last for `missing`, and compare its mails.',
      'Look at the alarms and dead letters of the matcher and of the relay: changes of profiles that wait there have not been matched.',
      'Who lacks it was handed to the matcher with the alarm, as those are whom a qualification kept out that has expired. Move its dead letters back: what was pushed already is not pushed again. The next count says whether that was all.',
    ],
  },
  NoticeMissing: {
    when: 'the notice of holidays of this year, or from 1 November on of the next one, is not in force',
    first: [
      'Dates that reach into a year without its notice count weekends only and are marked provisional; nothing else is wrong yet.',
      'As soon as the State Council has published the notice (放假通知, as a rule in November), an administrator proposes it and another one approves it; the open cases it concerns are dated anew by themselves.',
    ],
  },
  UnknownMails: {
    when: 'the mailer crashed, or the provider did not answer, between the claim of a mail and the answer to it',
    first: [
      'A few need nothing: a mail of a case is sent again, at worst twice; one about a policy is not, and stands as unknown in its account.',
      'Many mean that the provider is slow or the mailer runs out of time: look at both, and at the other alarms of the mailer.',
    ],
  },
  MailsPaused: {
    when: 'of the latest 1,000 mails about policies 10 % bounced for good or 0.3 % brought complaints, so that they are paused until somebody resumes them',
    first: [
      'Mails of cases go on, and pushes are in the workbenches. `GET /mail/sending` says why and since when, `GET /mail/suppressions` which addresses it was.',
      'Find out where the addresses came from, or what in the mails people complain of; stop the import or the publication that brought it.',
      'Then an administrator resumes with the reason: `POST /mail/sending/resumption`. What waited is sent, short windows first; the count begins anew.',
    ],
  },
  MailsHalfway: {
    when: 'of the latest 1,000 mails about policies half as many bounced or brought complaints as pause them',
    first: [
      'Nothing is stopped yet. `GET /mail/sending` shows the numbers, `GET /mail/suppressions` the latest addresses and why.',
      'Many hard bounces at once come from an import with old addresses: have it checked. Complaints come from mails that people did not expect: look at what was published.',
    ],
  },
  BounceRate: {
    when: 'more than 4 % of the mails of this account bounce (SES reviews an account at 5 % and may stop it at 10 %)',
    first: [
      'Look in `GET /mail/suppressions` for addresses that were added lately, and where they came from.',
      'Stop imports of addresses until they are checked; the notices in inboxes are not affected.',
    ],
  },
} as const satisfies Record<string, AlarmKind>;

export type AlarmKindName = keyof typeof alarmKinds;
