import * as z from 'zod';
import { parseScheduleExpression, type ScheduleExpression } from '../schedules/schedule-expression.ts';
import type { ResolvedResource } from '../template/resolved-resources.ts';
import { queueNameIn } from './queue-spec.ts';

const targetProperties = z.object({ Arn: z.string(), Input: z.string().optional() });

const scheduleProperties = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: targetProperties,
});

const ruleProperties = z.object({
  ScheduleExpression: z.string(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Targets: z.array(targetProperties).default([]),
});

export type ScheduleSpec = {
  readonly id: string;
  readonly arn: string;
  readonly expression: ScheduleExpression;
  readonly functionName: string;
  /** JSON text, with the placeholders of EventBridge Scheduler still in it; undefined: the default event of a rule. */
  readonly input: string | undefined;
};

/** The enabled schedules: EventBridge Scheduler's, and rules with a schedule. */
export function scheduleSpecs(resources: readonly ResolvedResource[]): readonly ScheduleSpec[] {
  return resources.flatMap((resource): readonly ScheduleSpec[] => {
    const id = `${resource.stackName}/${resource.logicalId}`;
    if (resource.type === 'AWS::Scheduler::Schedule') {
      const { ScheduleExpression, ScheduleExpressionTimezone, State, Target } = scheduleProperties.parse(
        resource.properties,
      );
      const expression = parseScheduleExpression(ScheduleExpression, ScheduleExpressionTimezone);
      if (State === 'DISABLED') return [];
      return [
        {
          id,
          arn: resource.reference,
          expression,
          functionName: queueNameIn(Target.Arn),
          input: Target.Input ?? '{}',
        },
      ];
    }
    const { ScheduleExpression, State, Targets } = ruleProperties.parse(resource.properties);
    const expression = parseScheduleExpression(ScheduleExpression, 'UTC');
    if (State === 'DISABLED') return [];
    return Targets.map((target, index) => ({
      id: `${id}/${index}`,
      arn: resource.reference,
      expression,
      functionName: queueNameIn(target.Arn),
      input: target.Input,
    }));
  });
}
