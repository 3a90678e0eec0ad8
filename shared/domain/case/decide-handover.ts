import type { Rules } from '../deadline/city-rules.ts';
import { isWithin, parentOf, placementOf, type Unit } from '../directory/unit.ts';
import { accepted, refused, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseFile } from './case-file.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEvent } from './events.ts';
import { handover } from './handover.ts';
import type { CaseRefusal } from './refusals.ts';

/** RULES 6: the second return goes to the hub supervisor. */
const returnsBeforeSupervisor = 2;

/** The hub dispatches anywhere below it, a county within its own subtree; the supervisor's dispatch after two returns binds. */
export function decideDispatch(
  caseFile: CaseFile,
  { by, lead, assisting, note }: CommandOf<'dispatch'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  const awaitsSupervisor = caseFile.status === 'received' && caseFile.returns >= returnsBeforeSupervisor;
  const bySupervisor = by.kind === 'staff' && by.as === 'hubSupervisor';
  if (awaitsSupervisor && !bySupervisor) return refused({ tag: 'supervisorMustDispatch' });

  const named = namedUnits(caseFile, lead, assisting);
  if (!named.ok) return named;
  const kept = caseFile.assisting.filter((unitId) => unitId !== named.value.lead.id);
  const joined = named.value.assisting.map(({ id }) => id).filter((unitId) => !kept.includes(unitId));
  if (kept.length + joined.length > rules.city.maxAssisting) return refused({ tag: 'tooManyAssisting' });
  return accepted([
    {
      type: 'dispatched',
      ...handover(caseFile, placementOf(named.value.lead), now, rules),
      assisting: [...kept, ...joined],
      joined,
      note,
      bound: caseFile.bound || awaitsSupervisor,
    },
  ]);
}

/** The units of a dispatch, each known, named once, strictly below the present holder, and neither closed nor merged. */
function namedUnits(
  caseFile: CaseFile,
  lead: Unit | undefined,
  assisting: readonly (Unit | undefined)[],
): Result<{ lead: Unit; assisting: readonly Unit[] }, CaseRefusal> {
  const below = (unit: Unit) =>
    unit.id !== caseFile.holder.unitId && isWithin(placementOf(unit), caseFile.holder.unitId);
  if (lead === undefined) return refused({ tag: 'unitUnknown', field: 'lead' });
  if (!below(lead)) return refused({ tag: 'unitOutsideSubtree', field: 'lead' });
  if (lead.status !== 'open') return refused({ tag: 'unitClosed', field: 'lead' });
  const others: Unit[] = [];
  for (const [index, unit] of assisting.entries()) {
    const field = `assisting/${index}`;
    if (unit === undefined) return refused({ tag: 'unitUnknown', field });
    if ([lead, ...others].some(({ id }) => id === unit.id)) return refused({ tag: 'unitTwice', field });
    if (!below(unit)) return refused({ tag: 'unitOutsideSubtree', field });
    if (unit.status !== 'open') return refused({ tag: 'unitClosed', field });
    others.push(unit);
  }
  return accepted({ lead, assisting: others });
}

/** The hub takes a case back from a unit before it is answered (改派). */
export function decideRecall(
  caseFile: CaseFile,
  { reason }: CommandOf<'recall'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  return accepted([
    { type: 'recalled', ...handover(caseFile, caseFile.hub, now, rules), handler: caseFile.handler, reason },
  ]);
}

/** A unit gives an offered case back until its accept limit: one level up, the second time to the hub supervisor. */
export function decideReturn(
  caseFile: CaseFile,
  { reason }: CommandOf<'return'>,
  now: Instant,
  rules: Rules,
): Result<readonly CaseEvent[], CaseRefusal> {
  if (caseFile.bound) return refused({ tag: 'caseIsBound' });
  if (now >= caseFile.firstStepBy) return refused({ tag: 'acceptLimitPassed' });
  const toSupervisor = caseFile.returns + 1 >= returnsBeforeSupervisor;
  const to = toSupervisor ? caseFile.hub : (parentOf(caseFile.holder) ?? caseFile.hub);
  return accepted([{ type: 'returned', ...handover(caseFile, to, now, rules), reason, toSupervisor }]);
}
