/** What is thrown when a process ends in the middle of its work. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/** How many writes a process still makes before it ends. */
export interface Life {
  writesLeft: number;
}

/**
 * A port whose process ends right after its last write: the write is done, its answer is not heard, and nothing more is
 * asked of any port that shares the life.
 */
export function mortal<Port extends object>(port: Port, life: Life, writes: ReadonlySet<keyof Port>): Port {
  return new Proxy(port, {
    get(target, name, receiver) {
      const member: unknown = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return async (...args: readonly unknown[]): Promise<unknown> => {
        if (life.writesLeft <= 0) throw new Killed('the process has ended');
        const result: unknown = await Reflect.apply(member, target, args);
        if ([...writes].some((write) => write === name)) {
          life.writesLeft -= 1;
          if (life.writesLeft <= 0) throw new Killed(`the process ends after ${String(name)}`);
        }
        return result;
      };
    },
  });
}
