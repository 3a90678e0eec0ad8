import { ArnFormat, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { webhookSecretsBelow } from '../../shared/domain/integration/secret-names.ts';
import type { Config } from '../config.ts';
import type { NodeFunction } from './node-function.ts';

type SecretAction = 'CreateSecret' | 'GetSecretValue' | 'PutSecretValue';

/** What a function may do with the secrets of platforms that send to us, or of integrators to whom we send. */
interface SecretAccess {
  readonly of: 'inbound' | 'integrators';
  readonly actions: readonly SecretAction[];
}

/** Tells a function where the city's webhook secrets are, and grants it its part of them. */
export function grantWebhookSecrets(
  { handler }: NodeFunction,
  { city, stage }: Pick<Config, 'city' | 'stage'>,
  { of, actions }: SecretAccess,
): void {
  const below = webhookSecretsBelow(city.id, stage);
  const stack = Stack.of(handler);
  const resource = stack.formatArn({
    service: 'secretsmanager',
    resource: 'secret',
    resourceName: `${below}${of}/*`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
  handler.addEnvironment('WEBHOOK_KEYS_BELOW', below);
  handler.addToRolePolicy(
    new PolicyStatement({
      actions: actions.map((action) => `secretsmanager:${action}`),
      resources: [resource],
    }),
  );
  const shown = resource.replace(stack.account, '<AWS::AccountId>');
  Validations.of(handler.role ?? handler).acknowledge({
    id: `AwsSolutions::AwsSolutions-IAM5[Resource::${shown}]`,
    reason:
      'The secrets below one name; those of integrators are made while it runs, and all end in characters of AWS.',
  });
}
