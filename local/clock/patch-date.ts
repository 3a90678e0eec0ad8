/**
 * Makes `Date` of this thread tell the domain time: real time plus the offset (in milliseconds) that the buffer holds,
 * read anew each time, so that a clock moved in the runner is moved here. Timers and `performance` stay on real time.
 */
export function patchDate(offsetBuffer: SharedArrayBuffer): void {
  const offset = new BigInt64Array(offsetBuffer);
  const RealDate = Date;
  const now = (): number => RealDate.now() + Number(Atomics.load(offset, 0));
  const patched = new Proxy(RealDate, {
    construct: (target, parameters, newTarget) => {
      const date: object = Reflect.construct(
        target,
        parameters.length === 0 ? [now()] : parameters,
        newTarget,
      );
      return date;
    },
    apply: () => new RealDate(now()).toString(),
    get: (target, property) => (property === 'now' ? now : (Reflect.get(target, property) as unknown)),
  });
  RealDate.prototype.constructor = patched;
  globalThis.Date = patched;
}
