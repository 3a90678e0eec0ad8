/**
 * Waits for all, and rejects like Promise.all, but only when every one has come to its end: what is still starting when
 * another fails has by then told how it is stopped.
 */
export async function together<const T extends readonly unknown[]>(
  work: T,
): Promise<{ -readonly [Index in keyof T]: Awaited<T[Index]> }> {
  await Promise.allSettled(work);
  return Promise.all(work);
}
