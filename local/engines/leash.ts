import { spawn } from 'node:child_process';

/**
 * Runs a command and ends it when standard input closes, which it does however the process at the other end dies.
 * The command gets a process group of its own, so that Ctrl-C in a terminal reaches the runner alone, which then stops
 * everything in order. The first line on standard output is the command's process id.
 */
const [command, ...parameters] = process.argv.slice(2);
if (command === undefined) throw new Error('A command is required');

const child = spawn(command, parameters, { stdio: ['ignore', 'inherit', 'inherit'], detached: true });
const end = (): void => {
  child.kill('SIGKILL');
};

child.once('spawn', () => process.stdout.write(`${child.pid}\n`));
child.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.stdin.once('end', end).once('error', end).resume();
process.on('SIGINT', () => undefined);
process.on('SIGHUP', end);
process.on('SIGTERM', end);
