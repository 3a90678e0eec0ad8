/** Ctrl-C comes twice under npm, which passes on what the terminal has sent to both; only a later one is impatience. */
const sameKeystrokeMs = 1000;
/** A batch may take as long as its function's time-out; killed in it, the stack loses nothing. */
const longestStopMs = 10_000;

/**
 * What ends this process with the exit code after everything has been stopped. Asked again a second later, or when
 * stopping takes too long, it ends without.
 */
export function orderlyEnd(stop: () => Promise<void>): (code: number) => void {
  let endingSinceMs: number | undefined;
  return (code) => {
    const nowMs = performance.now();
    if (endingSinceMs === undefined) {
      endingSinceMs = nowMs;
      setTimeout(() => process.exit(code), longestStopMs).unref();
      void stop().finally(() => process.exit(code));
    } else if (nowMs - endingSinceMs > sameKeystrokeMs) {
      process.exit(code);
    }
  };
}
