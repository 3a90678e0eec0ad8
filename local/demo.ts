import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Differs } from './demo/differs.ts';
import { play } from './demo/play.ts';
import { letters, startsAt } from './demo/scenes.ts';
import { secretIn } from './secrets/secret-box.ts';
import { startStack } from './stack/start-stack.ts';

// The main job as a story, on a stack of its own that leaves nothing behind. The exit code is 1 when the system does
// anything else than the story tells.
const tell = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const late = letters.filter(({ shares }) => shares !== undefined).length;
const dir = await mkdtemp(join(tmpdir(), 'zhitong-demo-'));
try {
  tell(`Starting a stack of the demo's own, its clock set to ${startsAt} …\n`);
  const stack = await startStack({ dir, clock: startsAt });
  try {
    const secretOf = (name: string): string => secretIn(join(dir, 'secrets.json'), name);
    const steps = await play(stack, secretOf, tell);
    tell(
      `Of ${letters.length} letters ${letters.length - late} are answered in time and ${late} late; the date of one more moved with a notice; an enterprise was claimed, a file came and went, the province was told, and nine policies found those for whom they are; in ${steps} steps that went as told.`,
    );
  } finally {
    await stack.stop();
  }
} catch (error) {
  if (!(error instanceof Differs)) throw error;
  process.stderr.write(`The demo went another way. ${error.message}\n`);
  process.exitCode = 1;
} finally {
  await rm(dir, { recursive: true, force: true });
}
