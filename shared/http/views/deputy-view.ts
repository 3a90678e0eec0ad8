import * as z from 'zod';
import type { Account, DeputyMembership } from '../../domain/directory/account.ts';
import { AccountId } from '../../domain/directory/ids.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';

/** Somebody who stands in for one of a unit's people. */
export const DeputyView = z
  .strictObject({
    accountId: AccountId.meta({ description: '代理人 · Who stands in' }),
    name: z.string(),
    actsFor: AccountId.meta({ description: '被代理人 · Who is away' }),
    fromOn: CivilDate,
    untilOn: CivilDate.meta({ description: '最后一天 · The last day' }),
  })
  .readonly()
  .meta({ id: 'Deputy' });

/** Who stands in for whom in a unit. */
export const DeputiesView = z
  .strictObject({ items: z.array(DeputyView).readonly() })
  .readonly()
  .meta({ id: 'Deputies' });

/** The view of a deputy's post. */
export function showDeputy(
  { id, name }: Account,
  { actsFor, fromOn, untilOn }: Pick<DeputyMembership, 'actsFor' | 'fromOn' | 'untilOn'>,
): z.input<typeof DeputyView> {
  return { accountId: id, name, actsFor, fromOn, untilOn };
}
