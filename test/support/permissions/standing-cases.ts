import type { Stands } from '../../../docs/permission-matrix.ts';
import { units } from '../case-world.ts';
import { citizens } from '../city.ts';
import type { CityApi, TestCase } from '../city-api.ts';
import { cast } from './cast.ts';

const { clerk } = citizens;

/** What a case must be, for a row of the matrix to be asked of it. */
export interface Standing {
  readonly stands: Exclude<Stands, '-'>;
  /** It is addressed to the city's leaders, who see it then. */
  readonly direct: boolean;
  /** The lead of the unit has drafted the answer, and not its handler. */
  readonly draftedByLead: boolean;
  /** The station has entered it for the enterprise. */
  readonly entered: boolean;
}

/**
 * A suggestion received on Thu 24 September, due on Fri 9 October, that the science bureau has held before. From `offered` on the
 * county's labour department holds it, and the talent office assists.
 */
export async function caseStanding(
  city: CityApi,
  { stands, direct, draftedByLead, entered }: Standing,
): Promise<TestCase> {
  const over = { kind: 'suggestion', addressee: direct ? 'leaders' : 'hub' };
  const testCase = await (entered ? city.enter(cast.otherLead.id, units.station, over) : city.begin(over));
  const { command, caseId } = testCase;
  await command('dispatchCase', clerk, { lead: units.science.id });
  await command('recallCase', clerk, { reason: '改派' });
  if (stands === 'hub') return testCase;

  await command('dispatchCase', clerk, { lead: units.countyLabour.id, assisting: [units.talent.id] });
  if (stands === 'offered') return testCase;

  const { lead, handler } = cast;
  const handledBy = draftedByLead ? lead.id : handler.id;
  await command('designateHandler', lead.id, { handler: handledBy });
  if (stands === 'drafted') {
    await command('logContact', handledBy, contact);
    await command('draftAnswer', handledBy, { text: '请登录平台申报。' });
  }
  if (stands === 'urged') await command('urgeCase', clerk, { text: '请尽快办理。' });
  if (stands === 'late') await city.tick(caseId, '2026-10-10 00:00');
  return testCase;
}

export const contact = {
  contactedAt: '2026-09-28T08:45:00+08:00',
  means: 'telephone',
  person: '丁示二',
  outcome: '已说明',
};
