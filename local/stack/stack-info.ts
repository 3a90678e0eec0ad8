import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { isAlive } from './is-alive.ts';
import { openStateDir } from './state-dir.ts';
import { StartRefused } from './start-refused.ts';

/** What a running stack tells of itself in `stack.json` of its state directory. */
export const stackInfoSchema = z.object({
  pid: z.number(),
  apiUrl: z.string(),
  issuerUrl: z.string(),
  mailUrl: z.string(),
  webhooksUrl: z.string(),
  control: z.object({ url: z.string(), key: z.string() }),
  region: z.string(),
  endpoints: z.object({ tables: z.string(), queues: z.string() }),
  tableNames: z.array(z.string()),
  queueUrls: z.record(z.string(), z.string()),
  logDir: z.string(),
});

export type StackInfo = z.infer<typeof stackInfoSchema>;

/** Finds the stack that runs on the state directory; throws StartRefused when none does. */
export function runningStack(directory: string): StackInfo {
  const { info } = openStateDir(directory);
  const parsed = existsSync(info)
    ? stackInfoSchema.safeParse(JSON.parse(readFileSync(info, 'utf8')))
    : undefined;
  if (parsed?.success !== true || !isAlive(parsed.data.pid)) {
    throw new StartRefused(`No stack runs on ${directory}. Start one with "npm start".`);
  }
  return parsed.data;
}
