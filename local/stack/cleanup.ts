export type Cleanup = {
  readonly add: (step: () => Promise<void> | void) => void;
  /** Undoes everything, the newest first; a step that fails does not keep the others from running. */
  readonly run: () => Promise<void>;
};

/** Gathers what has to be stopped, however far the start has come. */
export function cleanup(): Cleanup {
  const steps: (() => Promise<void> | void)[] = [];
  return {
    add: (step) => {
      steps.push(step);
    },
    run: async () => {
      for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
        try {
          await step();
        } catch (error) {
          process.stderr.write(`While stopping: ${String(error)}\n`);
        }
      }
    },
  };
}
