/** Lets work through while it is open; closing it waits until what is inside has left. */
export type Gate = {
  /** Waits until the gate is open and gives what to call when leaving. */
  readonly enter: () => Promise<() => void>;
  /** For one who is inside: enters once more, even while the gate is closing. */
  readonly hold: () => () => void;
  readonly close: () => Promise<void>;
  readonly open: () => void;
};

/** A gate that is open. */
export function gate(): Gate {
  let inside = 0;
  let opening: PromiseWithResolvers<void> | undefined;
  let onEmpty: (() => void) | undefined;
  const hold = (): (() => void) => {
    inside += 1;
    return () => {
      inside -= 1;
      if (inside === 0) onEmpty?.();
    };
  };
  return {
    hold,
    enter: async () => {
      await opening?.promise;
      return hold();
    },
    close: async () => {
      opening = Promise.withResolvers();
      if (inside === 0) return;
      const empty = Promise.withResolvers<void>();
      onEmpty = empty.resolve;
      await empty.promise;
      onEmpty = undefined;
    },
    open: () => {
      opening?.resolve();
      opening = undefined;
    },
  };
}
