import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';

let dir: string;
let stack: ChildStack;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhitong-api-page-'));
  stack = await startStack({ dir });
});
afterAll(async () => {
  await stack.kill();
  await rm(dir, { recursive: true, force: true });
});

/** One shell over all of a page, as a reader has; `run` gives what one block of commands has printed. */
function shell(environment: Readonly<Record<string, string>>) {
  const bash = spawn('bash', ['-euo', 'pipefail'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines = createInterface({ input: bash.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  bash.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  const endOfBlock = '--- end of block ---';
  return {
    async run(block: string): Promise<string> {
      bash.stdin.write(`${block}\nprintf '\\n%s\\n' '${endOfBlock}'\n`);
      const printed: string[] = [];
      for (;;) {
        const { value, done } = await lines.next();
        if (done === true)
          throw new Error(`${block}\nended the shell:\n${printed.join('\n')}\n${complaints}`);
        if (value === endOfBlock) return printed.join('\n');
        printed.push(value);
      }
    },
    async end(): Promise<void> {
      bash.stdin.end();
      await once(bash, 'close');
    },
  };
}

/** What each block of the page shows, in order. */
const shows = [
  /"id":"d02"/,
  /"status":"received"/,
  /etag: "1"[\s\S]*"dueOn"/i,
  /"status":"dispatched"/,
  /"status":"handling"[\s\S]*rsj-handler/,
  /"status":"handling"/,
  /"status":"answered"[\s\S]*申报对象为近三年/,
  /"readAt":"20/,
  /"kind":"consultation"/,
  /"enterpriseId":"E09"[\s\S]*"items":\[/,
  /etag: "\d+"[\s\S]*"ignored":\[\]/i,
  /"topics":\["人才"\][\s\S]*"smart":true/,
  /"costs":\[[\s\S]*"standing":"draft"[\s\S]*"standing":"proposed"[\s\S]*"standing":"published"/,
  /示21号[\s\S]*"latestVersion":1[\s\S]*<feed/,
  /"asks":\["HIGH_TECH"\],"excluded":false,"result":"met"[\s\S]*Met: Qualification[\s\S]*"readAt":"20[\s\S]*"state":"submitted"/,
  /"id":"province"[\s\S]*case\.answered/,
] as const;

test('the commands of docs/api.md, in their order, lead a letter to its answer, and a policy to the workbench', async () => {
  const page = await readFile('docs/api.md', 'utf8');
  const blocks = [...page.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
  expect(blocks).toHaveLength(shows.length);
  const bash = shell({ API: stack.apiUrl, STATE: dir });
  for (const [index, block] of blocks.entries()) {
    expect(await bash.run(block)).toMatch(shows[index] ?? '');
    // A reader takes longer for the next block than the news of this one for its way.
    expect(await stack.settled()).toEqual({ settled: true });
  }
  await bash.end();
});
