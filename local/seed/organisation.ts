import * as z from 'zod';
import { Account } from '../../shared/domain/directory/account.ts';
import { Enterprise } from '../../shared/domain/directory/enterprise.ts';
import { openedUnit, type Unit, UnitPlace } from '../../shared/domain/directory/unit.ts';
import accountsJson from './accounts.json' with { type: 'json' };
import enterprisesJson from './enterprises.json' with { type: 'json' };
import unitsJson from './units.json' with { type: 'json' };

/** Quanzhou's units: the province, the city hub, its departments and counties, and theirs. */
export const units: readonly Unit[] = z.array(UnitPlace).parse(unitsJson).map(openedUnit);

/** The unit of that Chinese name. */
export function organisedUnit(name: string): Unit | undefined {
  return units.find((unit) => unit.name.zh === name);
}

/** The enterprises of the samples, and two more for the demo; all invented. */
export const enterprises: readonly Enterprise[] = z.array(Enterprise).parse(enterprisesJson);

/** The demo's people; each one's id is the `sub` of the tokens that the local issuer gives them. */
export const accounts: readonly Account[] = z.array(Account).parse(accountsJson);
