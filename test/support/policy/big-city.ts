import { audienceItemsOf } from '../../../shared/adapters/dynamo/audience-items.ts';
import { memberItems } from '../../../shared/adapters/dynamo/directory-items.ts';
import type { StoredItem } from '../../../shared/adapters/dynamo/stored-item.ts';
import { cityRegions } from '../../../shared/city/regions.ts';
import { located, personOf } from './matched-city.ts';
import { profileItem } from './profile-item.ts';
import { syntheticEnterprises } from './synthetic-enterprises.ts';

/** Where each fifth enterprise of the big city is, and nobody else. */
const fifth = '350582';
const elsewhere = cityRegions.parts.filter((code) => code !== fifth);

/** So many enterprises with profiles as a city might have them; each fifth is in one county, and has a person. */
export function* bigCity(enterprises: number): Generator<StoredItem> {
  let n = 0;
  for (const profile of syntheticEnterprises(enterprises)) {
    const isFifth = n % 5 === 0;
    const county = isFifth ? fifth : (elsewhere[n % elsewhere.length] ?? '350583');
    const there = { ...profile, ...located(county.startsWith('QZ') ? '350521' : county) } as typeof profile;
    yield profileItem(there);
    yield* audienceItemsOf(there, cityRegions);
    if (isFifth) {
      const person = personOf(`p${n}`, { [n]: 'atOnce' });
      for (const membership of person.memberships) yield* memberItems(person, membership);
    }
    n += 1;
  }
}
