import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { httpFunctions } from '../../infra/functions/http-functions.ts';
import { queueFunctions } from '../../infra/functions/queue-functions.ts';
import { streamFunctions } from '../../infra/functions/stream-functions.ts';
import { variables } from '../../shared/runtime/environment.ts';
import { ofType, synthesized } from './synthesized.ts';

const Environment = z.object({ Variables: z.record(z.string(), z.unknown()) });

/** What a function is told in a stage; what CloudFormation fills in stands as a long enough text. */
function environmentsIn(stage: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const { stateless } = synthesized(stage);
  return new Map(
    Object.values(ofType(stateless, 'AWS::Lambda::Function')).map(({ Properties }) => {
      const { Variables } = Environment.parse(Properties['Environment']);
      const told = Object.entries(Variables).map(([name, value]) => [
        name,
        typeof value === 'string' ? value : 'https://filled-in.example/when-deployed',
      ]);
      return [String(Variables['POWERTOOLS_SERVICE_NAME']), Object.fromEntries(told)];
    }),
  );
}

describe.each(['local', 'test', 'prod', 'prod-cn'])('in %s', (stage) => {
  const environments = environmentsIn(stage);

  test('every variable that functions know is told as they expect it', () => {
    for (const environment of environments.values()) {
      for (const [name, schema] of Object.entries(variables)) {
        if (name in environment) expect(schema.safeParse(environment[name]).error, name).toBeUndefined();
      }
    }
  });

  test('every function has its table, unless it has nothing to do with it', () => {
    const withTable = Object.values({ ...httpFunctions, ...streamFunctions, ...queueFunctions })
      .filter((spec) => 'table' in spec)
      .map(({ name }) => name);
    const told = [...environments]
      .filter(([, environment]) => 'TABLE_NAME' in environment)
      .map(([name]) => name);
    expect(told.toSorted()).toEqual(withTable.toSorted());
  });
});
