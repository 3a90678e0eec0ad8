/** What the runner is told while it starts and runs. */
export type Report = {
  /** What is being done, for a person who waits. */
  readonly onProgress: (text: string) => void;
  /** What went wrong while the stack goes on. */
  readonly onTrouble: (trouble: string) => void;
  /** An engine has ended by itself: the stack is of no use any more. */
  readonly onEngineLost: (output: string) => void;
};
