import { execFileSync } from 'node:child_process';
import { isAlive } from './is-alive.ts';

const checkEveryMs = 300;

/**
 * Calls back once when whoever started this process is gone: npm, which does not pass a SIGKILL on, and the shell that
 * it may put in between; or the process at the other end of an IPC channel. Started by hand from a shell, it goes on.
 */
export function watchParent(onGone: () => void): void {
  if (process.channel !== undefined) {
    process.once('disconnect', onGone);
    return;
  }
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const watched = ancestorsUpToNpm();
  const timer = setInterval(() => {
    if (process.ppid === watched[0] && watched.every(isAlive)) return;
    clearInterval(timer);
    onGone();
  }, checkEveryMs);
  timer.unref();
}

/** The parent; and the one above it when the parent is the shell in which npm runs a script. */
function ancestorsUpToNpm(): readonly number[] {
  const parent = process.ppid;
  try {
    const line = execFileSync('ps', ['-o', 'ppid=,command=', '-p', String(parent)], { encoding: 'utf8' });
    const [, above, command = ''] = /^\s*(\d+)\s+(.*)$/mu.exec(line) ?? [];
    return /^(?:\S*\/)?(?:sh|bash|dash|zsh)\b.* -c /u.test(command) ? [parent, Number(above)] : [parent];
  } catch {
    return [parent];
  }
}
