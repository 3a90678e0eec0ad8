import { type App, Tags, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Config } from './config.ts';
import { StatefulStack } from './stacks/stateful-stack.ts';
import { StatelessStack } from './stacks/stateless-stack.ts';

/** Puts the two stacks of a city's stage into the app, under the checks of cdk-nag. */
export function deployment(app: App, config: Config): { stateful: StatefulStack; stateless: StatelessStack } {
  const { city, stage, region } = config;
  const name = `zhitong-${city.id}-${stage}`;
  const env = { region };
  const stateful = new StatefulStack(app, 'stateful', config, { stackName: `${name}-stateful`, env });
  const stateless = new StatelessStack(app, 'stateless', config, {
    stackName: `${name}-stateless`,
    env,
    table: stateful.table,
    attachments: stateful.attachments,
    login: stateful.login,
  });
  Tags.of(app).add('application', 'zhitong');
  Tags.of(app).add('city', city.id);
  Tags.of(app).add('stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { stateful, stateless };
}
