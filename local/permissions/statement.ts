import * as z from 'zod';

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((given) => [given].flat());

/** The conditions that this project's policies use; a policy with any other stops the start. */
const Condition = z.strictObject({
  /** Every partition key that the request names is like one of these. */
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': oneOrMore }).optional(),
  /** What a sender is: the SES endpoint sees to addresses itself. */
  StringEquals: z.strictObject({ 'ses:FromAddress': oneOrMore }).optional(),
});

/** A statement of a policy of IAM, resolved. */
export const Statement = z.strictObject({
  Sid: z.string().optional(),
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore,
  Resource: oneOrMore,
  Condition: Condition.optional(),
});
export type Statement = z.infer<typeof Statement>;

/** What a request asks to do, in the words of IAM. */
export type Asked = {
  readonly action: string;
  readonly resource: string;
  /** The partition keys that it names; undefined where it names them in a way that is not looked into. */
  readonly leadingKeys?: readonly string[];
};

/**
 * Whether a role with these statements may do it: one allows it and none denies it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
export function isAllowed(statements: readonly Statement[], asked: Asked): boolean {
  const applying = statements.filter((statement) => applies(statement, asked));
  return applying.length > 0 && applying.every(({ Effect }) => Effect === 'Allow');
}

function applies({ Action, Resource, Condition: condition }: Statement, asked: Asked): boolean {
  // Names of actions are read without regard to case, those of resources are not.
  const { action, resource, leadingKeys } = asked;
  const likeKeys = condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
  return (
    Action.some((pattern) => isLike(action.toLowerCase(), pattern.toLowerCase())) &&
    Resource.some((pattern) => isLike(resource, pattern)) &&
    (likeKeys === undefined ||
      leadingKeys?.every((key) => likeKeys.some((pattern) => isLike(key, pattern))) === true)
  );
}

/** Whether the text is like the pattern, in which `*` stands for any characters and `?` for one. */
function isLike(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/gu, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'su').test(text);
}
