import { App } from 'aws-cdk-lib';
import { deployment } from './deployment.ts';
import { loadConfig } from './load-config.ts';

const app = new App();
deployment(app, loadConfig(context('city'), context('stage')));
app.synth();

function context(name: string): string {
  const value: unknown = app.node.tryGetContext(name);
  if (typeof value === 'string') return value;
  throw new Error(`Name the ${name} in cdk.json or on the command line: -c ${name}=...`);
}
