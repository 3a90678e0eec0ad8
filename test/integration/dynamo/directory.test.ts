import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import {
  type DirectoryWriter,
  dynamoDirectoryWriter,
} from '../../../shared/adapters/dynamo/directory-writer.ts';
import type { Directory } from '../../../shared/app/ports.ts';
import type { Account } from '../../../shared/domain/directory/account.ts';
import { Enterprise } from '../../../shared/domain/directory/enterprise.ts';
import { AccountId, EnterpriseId, UnitId } from '../../../shared/domain/directory/ids.ts';
import { enterpriseId, units } from '../../support/case-world.ts';
import { enterprise as shoes } from '../../support/city.ts';
import { type Engine, startEngine } from '../../support/engine.ts';
import { everybody, worksAt } from '../../support/messages/city-directory.ts';

let engine: Engine;
let directory: Directory;
let writer: DirectoryWriter;

beforeAll(async () => {
  engine = await startEngine();
  directory = dynamoDirectory(engine.table);
  writer = dynamoDirectoryWriter(engine.table);
});
afterAll(async () => engine.stop());

const saved = { ok: true, value: undefined };
const refusal = (tag: string) => ({ ok: false, refusal: { tag } });
const ids = (accounts: readonly Account[]) => accounts.map(({ id }) => id);

describe('units', () => {
  it('are found by their id and below their parent, by id, page by page', async () => {
    for (const unit of Object.values(units)) await writer.putUnit(unit);
    expect(await directory.unit(units.station.id)).toEqual(units.station);
    expect(await directory.unit(UnitId.parse('nowhere'))).toBeUndefined();
    const first = await directory.unitsBelow(units.hub.id, { limit: 2, after: undefined });
    const rest = await directory.unitsBelow(units.hub.id, { limit: 2, after: first.next });
    expect([...first.items, ...rest.items]).toEqual([units.county, units.science, units.talent]);
    expect(rest.next).toBeUndefined();
  });
});

describe('people', () => {
  it('are found wherever a membership leads, and no longer where it does not', async () => {
    const person = { ...everybody.handler, id: AccountId.parse('mover') };
    const both = {
      ...person,
      memberships: [worksAt(units.science, 'unitHandler'), ...everybody.writer.memberships],
    };
    expect(await writer.putAccount(both)).toEqual(saved);
    expect(await directory.account(both.id)).toEqual(both);
    expect(await directory.staffOf(units.science.id)).toEqual([both]);
    expect(await directory.peopleOf(enterpriseId)).toEqual([both]);

    const moved = { ...person, memberships: [worksAt(units.talent, 'unitLead')] };
    expect(await writer.putAccount(moved)).toEqual(saved);
    expect(await directory.staffOf(units.science.id)).toEqual([]);
    expect(await directory.peopleOf(enterpriseId)).toEqual([]);
    expect(await directory.staffOf(units.talent.id)).toEqual([moved]);
  });

  it('are the same in every copy after any change', async () => {
    const person = { ...everybody.clerk, id: AccountId.parse('renamed') };
    await writer.putAccount(person);
    const renamed = { ...person, email: 'new@example.com' };
    await writer.putAccount(renamed);
    expect(await directory.account(person.id)).toEqual(renamed);
    expect(await directory.staffOf(units.hub.id)).toEqual([renamed]);
  });

  it('may hold two memberships in one unit', async () => {
    const memberships = [worksAt(units.station, 'unitLead'), worksAt(units.station, 'policyEditor')];
    const person = { ...everybody.lead, id: AccountId.parse('twice'), memberships };
    expect(await writer.putAccount(person)).toEqual(saved);
    expect(await directory.staffOf(units.station.id)).toEqual([person]);
  });

  it('stay consistent when two writers change one person at once', async () => {
    const person = { ...everybody.lead, id: AccountId.parse('contended') };
    await writer.putAccount({ ...person, memberships: [worksAt(units.outside, 'unitLead')] });
    const rivals = Array.from({ length: 8 }, (_, index) => ({
      ...person,
      memberships: [worksAt({ ...units.county, id: UnitId.parse(`rival-${index}`) }, 'unitLead')],
    }));
    const outcomes = await Promise.all(rivals.map(async (rival) => writer.putAccount(rival)));
    expect(outcomes.some(({ ok }) => ok)).toBe(true);
    const stands = await directory.account(person.id);
    const copies = await Promise.all(
      [units.outside.id, ...rivals.map((_, index) => UnitId.parse(`rival-${index}`))].map(async (unitId) =>
        directory.staffOf(unitId),
      ),
    );
    expect(copies.flat()).toEqual([stands]);
  });

  it('are found by each role that concerns the whole city, whatever their unit, and not by others', async () => {
    const overseer = {
      ...everybody.lead,
      id: AccountId.parse('overseer'),
      memberships: [worksAt(units.talent, 'unitLead'), worksAt(units.county, 'overseer', 'administrator')],
    };
    expect(await writer.putAccount(overseer)).toEqual(saved);
    expect(await directory.holdersOf('overseer')).toEqual([overseer]);
    expect(await directory.holdersOf('administrator')).toEqual([overseer]);
    expect(await directory.holdersOf('leader')).toEqual([]);

    const inTwoUnits = {
      ...overseer,
      memberships: [worksAt(units.talent, 'administrator'), worksAt(units.county, 'administrator')],
    };
    expect(await writer.putAccount(inTwoUnits)).toEqual(saved);
    expect(await directory.holdersOf('overseer')).toEqual([]);
    expect(await directory.holdersOf('administrator')).toEqual([inTwoUnits]);

    expect(await writer.putAccount({ ...overseer, memberships: [] })).toEqual(saved);
    expect(await directory.holdersOf('administrator')).toEqual([]);
  });

  it('are read in one query however many there are', async () => {
    const staff = Array.from({ length: 30 }, (_, index) => ({
      ...everybody.handler,
      id: AccountId.parse(`staff-${String(index).padStart(2, '0')}`),
      memberships: [worksAt(units.countyLabour, 'unitHandler')],
    }));
    for (const each of staff) await writer.putAccount(each);
    const requests = await engine.meter.during(async () => {
      expect(ids(await directory.staffOf(units.countyLabour.id))).toEqual(ids(staff));
    });
    expect(requests.map(({ request }) => request)).toEqual(['Query']);
  });
});

describe('enterprises', () => {
  const other = EnterpriseId.parse('E99');

  it('are entered again without complaint', async () => {
    expect(await writer.putEnterprise(shoes)).toEqual(saved);
    expect(await writer.putEnterprise({ ...shoes, name: '晋江示例鞋材股份有限公司' })).toEqual(saved);
  });

  it('have a credit code of their own', async () => {
    expect(await writer.putEnterprise({ ...shoes, id: other })).toEqual(refusal('creditCodeTaken'));
  });

  it('have a code that obeys GB 32100, or the reason of the hub', async () => {
    // In real use in Xiamen though its check character is wrong.
    const creditCode = Enterprise.unwrap().shape.creditCode.parse('91350203M0001QAY9B');
    const odd = { ...shoes, id: EnterpriseId.parse('E50'), creditCode };
    expect(await writer.putEnterprise(odd)).toEqual(refusal('checkDigit'));
    expect(await writer.putEnterprise({ ...odd, codeOverrideReason: '营业执照原件已核对' })).toEqual(saved);
  });

  it('give their old code free when it is corrected', async () => {
    const creditCode = Enterprise.unwrap().shape.creditCode.parse('913505030000011A1U');
    expect(await writer.putEnterprise({ ...shoes, creditCode })).toEqual(saved);
    expect(await writer.putEnterprise({ ...shoes, id: other })).toEqual(saved);
    expect(await writer.putEnterprise(shoes)).toEqual(refusal('creditCodeTaken'));
  });
});
