import { describe, expect, test } from 'vitest';
import { decide } from '../../../shared/domain/case/decide.ts';
import type { StaffRole } from '../../../shared/domain/directory/account.ts';
import type { Unit } from '../../../shared/domain/directory/unit.ts';
import {
  acceptedBy,
  beijing,
  designated,
  dispatched,
  given,
  handlerIn,
  leadOf,
  people,
  rules,
  submitted,
  text,
  units,
} from '../../support/case-world.ts';

const { science, talent } = units;
const at = beijing('2026-09-28 11:00');
const offered = [submitted(), dispatched(science)];

const memberOf = ({ id }: Unit, role: StaffRole) => ({
  id: people.handler,
  memberships: [{ kind: 'staff' as const, unitId: id, roles: [role], soleMember: false }],
});

describe('accept and designate', () => {
  test('the lead accepts', () => {
    const result = decide(given(...offered), { type: 'accept', by: leadOf(science) }, at, rules);
    expect(result).toEqual({ ok: true, value: [acceptedBy(science)] });
  });

  test('naming the dedicated person implies accepting', () => {
    const command = {
      type: 'designate' as const,
      by: leadOf(science),
      member: memberOf(science, 'unitHandler'),
    };
    expect(decide(given(...offered), command, at, rules)).toEqual({
      ok: true,
      value: [acceptedBy(science), designated(science)],
    });
  });

  test('another person may take over, and the one before is named', () => {
    const caseFile = given(...offered, acceptedBy(science), designated(science));
    const member = { ...memberOf(science, 'unitLead'), id: people.lead };
    const command = { type: 'designate' as const, by: leadOf(science), member };
    expect(decide(caseFile, command, at, rules)).toEqual({
      ok: true,
      value: [{ ...designated(science), handler: people.lead, previous: people.handler }],
    });
  });

  test.each([
    ['nobody', undefined],
    ['a member of another unit', memberOf(talent, 'unitHandler')],
    ['a member without a part in casework', memberOf(science, 'policyEditor')],
  ])('%s cannot be designated', (_who, member) => {
    const command = { type: 'designate' as const, by: leadOf(science), member };
    expect(decide(given(...offered), command, at, rules)).toEqual({
      ok: false,
      refusal: { tag: 'notAMember' },
    });
  });
});

describe('contact', () => {
  const caseFile = given(...offered, acceptedBy(science), designated(science));

  test.each([
    ['a minute before the letter came', '2026-09-24 17:49', false],
    ['when the letter came', '2026-09-24 17:50', true],
    ['now', '2026-09-28 11:00', true],
    ['a minute from now', '2026-09-28 11:01', false],
  ])('%s', (_when, contactedAt, ok) => {
    const contact = { means: 'visit' as const, person: text('4'), outcome: text('5') };
    const command = {
      type: 'contact' as const,
      by: handlerIn(science),
      contactedAt: beijing(contactedAt),
      ...contact,
    };
    expect(decide(caseFile, command, at, rules)).toEqual(
      ok
        ? {
            ok: true,
            value: [{ type: 'contacted', v: 1, at, contactedAt: beijing(contactedAt), ...contact }],
          }
        : { ok: false, refusal: { tag: 'contactOutsideCase' } },
    );
  });
});
