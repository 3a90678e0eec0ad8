import * as z from 'zod';

const response = z.object({
  batchItemFailures: z.array(z.object({ itemIdentifier: z.string().min(1) })).nullish(),
});

/**
 * The identifiers of the records that a function reports as failed. Undefined when the whole batch counts as failed,
 * because the answer is malformed or names a record that is not in the batch.
 */
export function reportedFailures(
  result: string,
  identifiers: readonly string[],
): readonly string[] | undefined {
  const answer: unknown = JSON.parse(result);
  if (answer === null || answer === '') return [];
  const parsed = response.safeParse(answer);
  if (!parsed.success) return undefined;
  const failed = (parsed.data.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((identifier) => identifiers.includes(identifier)) ? failed : undefined;
}
