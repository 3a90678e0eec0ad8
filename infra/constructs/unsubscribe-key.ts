import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { unsubscribeKeyName } from '../../shared/domain/mailing/unsubscribe-key-name.ts';
import type { Config } from '../config.ts';
import type { NodeFunction } from './node-function.ts';

type SecretAction = 'CreateSecret' | 'GetSecretValue';

/** Tells a function what the key is called that signs the links of one click, and lets it do that much with it. */
export function grantUnsubscribeKey(
  { handler }: NodeFunction,
  { city, stage }: Pick<Config, 'city' | 'stage'>,
  actions: readonly SecretAction[],
): void {
  const name = unsubscribeKeyName(city.id, stage);
  const stack = Stack.of(handler);
  const resource = stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${name}-*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  handler.addEnvironment('UNSUBSCRIBE_KEY', name);
  handler.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `secretsmanager:${action}`),
      resources: [resource],
    }),
  );
  Validations.of(handler.role ?? handler).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::${resource.replace(stack.account, '<AWS::AccountId>')}]`,
    reason: 'One secret, which is made when it is first needed; its ARN ends in characters that AWS chooses.',
  });
}
