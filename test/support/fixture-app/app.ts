import { App } from 'aws-cdk-lib';
import { FixtureComputeStack } from './fixture-compute-stack.ts';
import { FixtureDataStack } from './fixture-data-stack.ts';

const app = new App();
const data = new FixtureDataStack(app, 'FixtureData');
new FixtureComputeStack(app, 'FixtureCompute', { table: data.table });
