import { inBoth } from './bilingual.ts';
import { problemTypes } from './problem-types.ts';
import { problemName } from './render-problem.ts';

/** What a problem means, for people who open the address of its `type`; undefined when there is no such problem. */
export function describeProblem(name: string): string | undefined {
  const entry = Object.entries(problemTypes).find(([tag]) => problemName(tag) === name)?.[1];
  if (entry === undefined) return undefined;
  return `${name} (${entry.status})\n\n${inBoth(entry.title, '\n')}\n\n${inBoth(entry.detail, '\n')}\n`;
}
