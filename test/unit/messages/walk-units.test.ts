import { expect, test } from 'vitest';
import { walkUnits } from '../../../shared/app/walk-units.ts';
import { UnitId } from '../../../shared/domain/directory/ids.ts';
import { units } from '../../support/case-world.ts';
import { cityDirectory } from '../../support/messages/city-directory.ts';

/** The directory of the small city, which gives one unit a page. */
const inPages = {
  ...cityDirectory(),
  unitsBelow: async (unitId: UnitId, { after }: { readonly after: string | undefined }) => {
    const all = Object.values(units).filter(({ path }) => path.at(-1) === unitId);
    const place = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1;
    return { items: all.slice(place, place + 1), next: place + 1 < all.length ? all[place]?.id : undefined };
  },
};

test('every unit is visited once, page by page, with the unit below the hub that answers for it', async () => {
  const visited: string[] = [];
  const count = await walkUnits(inPages, units.hub.id, async ({ unit, top }) => {
    visited.push(`${unit.id} of ${top.id}`);
  });
  expect(visited).toEqual([
    'hub of hub',
    'science of science',
    'talent of talent',
    'county of county',
    'county-labour of county',
    'station of county',
  ]);
  expect(count).toBe(visited.length);
});

test('a city that has no hub yet has nothing to visit', async () => {
  const visit = async () => Promise.reject(new Error('visited'));
  expect(await walkUnits(inPages, UnitId.parse('nowhere'), visit)).toBe(0);
});
