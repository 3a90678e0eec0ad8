import type { ThrottleSpec } from '../system/api-spec.ts';

/** A token bucket: so many requests at once, refilled at so many per second. Gives whether a request may pass now. */
export function throttle({ burst, perSecond }: ThrottleSpec, nowMs: () => number): () => boolean {
  let tokens = burst;
  let filledAtMs = nowMs();
  return () => {
    const now = nowMs();
    tokens = Math.min(burst, tokens + ((now - filledAtMs) / 1000) * perSecond);
    filledAtMs = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
