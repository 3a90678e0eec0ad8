import type { Expectation, PermissionRow } from '../../../docs/permission-matrix.ts';
import type { TestAnswer } from '../http-api.ts';

const meaning: Readonly<Record<number, Expectation>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'hidden',
  409: 'conflict',
};

/** In a word what a request came to; the status where there is no word for it. */
export function outcomeIn({ status }: Pick<TestAnswer, 'status'>): string {
  return status < 300 ? 'allowed' : (meaning[status] ?? `${status}`);
}

/** The row as docs/permissions.csv writes it. */
export function lineOf({
  operation,
  stands,
  role,
  relation,
  expected,
}: Record<keyof PermissionRow, string>): string {
  return [operation, stands, role, relation, expected].join(',');
}
