import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import { LetterLimits } from '../shared/domain/case/letter-limits.ts';
import { CityRules } from '../shared/domain/deadline/city-rules.ts';
import { LoginClaims } from '../shared/domain/directory/login-claims.ts';

const slug = z.string().regex(/^[a-z][a-z0-9-]{1,23}$/, 'lower case letters, digits and hyphens, 2 to 24');

const url = z
  .string()
  .refine(isTrustworthy, 'an https URL without a slash at its end, or http on 127.0.0.1 for the local stage');

/** What the API demands of a token: of the city's own login, or of the user pool that is created where there is none. */
const Login = z
  .strictObject({
    /** As the tokens say it in `iss`; its discovery document must be public when the stack is deployed. */
    issuer: url,
    audience: z.array(z.string().min(1)).min(1).readonly(),
    scope: z.string().regex(/^\S+$/, 'one scope, without spaces'),
    claims: LoginClaims.prefault({}),
  })
  .readonly();
export type Login = z.infer<typeof Login>;

const sender = {
  from: z.email(),
  fromName: z.string().min(1).max(60),
  /** How many mails a second the provider takes: SES gives 14 to an account that has left its sandbox, and more on request. */
  ratePerSecond: z.int().min(1).max(10_000).default(14),
};

const Mail = z.discriminatedUnion('transport', [
  z.strictObject({ transport: z.literal('ses'), ...sender }).readonly(),
  z
    .strictObject({
      transport: z.literal('smtp'),
      ...sender,
      host: z.hostname(),
      port: z.int().min(1).max(65_535),
      secretArn: z
        .string()
        .regex(
          /^arn:aws(-cn)?:secretsmanager:[a-z0-9-]+:\d{12}:secret:[\w/+=.@-]+-[A-Za-z0-9]{6}$/,
          'the complete ARN of a Secrets Manager secret, with its six last characters',
        ),
    })
    .readonly(),
]);

/**
 * What CloudWatch can keep and the law allows: 网络安全法 art. 21 (3), at least six months, which are up to 184 days, so
 * that 180 is too short.
 */
const logRetentionDays = [
  RetentionDays.ONE_YEAR,
  RetentionDays.TWO_YEARS,
  RetentionDays.THREE_YEARS,
  RetentionDays.FIVE_YEARS,
  RetentionDays.TEN_YEARS,
] as const;

/** The same six months for who has read what; DynamoDB keeps days as many as it is told. */
const leastTraceDays = 184;

const Stage = z
  .strictObject({
    region: z
      .string()
      .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'a region of AWS, such as ap-southeast-1 or cn-north-1'),
    /** Where people open a case from a mail. */
    portalUrl: url,
    login: Login.optional(),
    mail: Mail,
    alarmEmail: z.email(),
    logRetentionDays: z.literal(logRetentionDays),
    /** How long it stays known who has read which case. */
    traceRetentionDays: z.int().min(leastTraceDays),
    /** Whether data survives the removal of the stacks; false only where nobody's letters are. */
    retainData: z.boolean(),
    throttle: z.strictObject({ ratePerSecond: z.int().min(1), burst: z.int().min(1) }).readonly(),
    /** Another limit than the city's rules have, for a stage to which programs write under test. */
    letterLimits: LetterLimits.optional(),
    /** Where webhooks may go: to the public internet or, for a stage on one machine, also to that machine. */
    webhookTargets: z.enum(['public', 'loopback']).default('public'),
    /** Web origins that may call the API; none is the default. */
    corsOrigins: z.array(url).readonly().default([]),
  })
  .readonly()
  .superRefine((stage, context) => {
    if (partitionOf(stage.region) === 'aws') return;
    if (stage.login === undefined) {
      const message =
        'AWS China has no Cognito user pools: give issuer, audience and scope of the city login';
      context.addIssue({ code: 'custom', path: ['login'], message });
    }
    if (stage.mail.transport === 'ses') {
      const message = 'AWS China has no SES: use smtp, with host, port and secretArn';
      context.addIssue({ code: 'custom', path: ['mail', 'transport'], message });
    }
  });

/** city.json in a folder of infra/cities/: everything that a city decides, but for its lists, which lie beside it. */
export const CityFile = z
  .strictObject({
    id: slug,
    name: z.strictObject({ zh: z.string().min(1).max(20), en: z.string().min(1).max(40) }).readonly(),
    hubUnitId: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/, 'the id of the unit of level hub'),
    rules: CityRules,
    stages: z.record(slug, Stage).readonly(),
  })
  .readonly();
type CityFile = z.infer<typeof CityFile>;
type Stage = z.infer<typeof Stage>;

/** One deployment: a city in one of its stages. */
export interface Config extends Stage {
  readonly city: Pick<CityFile, 'id' | 'name' | 'hubUnitId' | 'rules'>;
  readonly stage: string;
  /** The folder of the city's lists, which go into the bundles. */
  readonly cityFolder: string;
}

/** The partition of AWS that a region belongs to. */
function partitionOf(region: string): 'aws' | 'aws-cn' {
  return region.startsWith('cn-') ? 'aws-cn' : 'aws';
}

function isTrustworthy(text: string): boolean {
  if (!URL.canParse(text) || text.endsWith('/')) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && hostname === '127.0.0.1');
}
