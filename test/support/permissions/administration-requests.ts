import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import type { OperationId } from '../../../shared/http/routes.ts';
import { units } from '../case-world.ts';
import { citizens } from '../city.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';
import { cast } from './cast.ts';

type Build = (from: TestRequest, isAllowed: boolean) => Promise<TestRequest>;

const unitId = units.countyLabour.id;
const actsFor = cast.handler.id;
const name = { zh: '示例局', en: 'Example bureau' };

/**
 * What requests about units and their people need, made afresh for each that is carried out, so that none changes what the next one
 * meets; the others name the unit that stands in the matrix.
 */
export function administrationRequests(city: CityApi): Partial<Record<OperationId, Build>> {
  const directory = dynamoDirectoryWriter(city.engine.table);
  let fresh = 0;
  const freshId = (): string => {
    fresh += 1;
    return `fresh-${fresh}`;
  };
  const creation = () => ({ id: freshId(), name, level: 'station', parent: units.county.id });
  const freshUnit = async (): Promise<string> => {
    const body = creation();
    await city.ask({ operation: 'createUnit', as: citizens.administrator, body }, 201);
    return body.id;
  };
  const person = async (memberships: typeof cast.member.memberships): Promise<AccountId> => {
    const id = AccountId.parse(freshId());
    await directory.putAccount({ ...cast.member, id, memberships });
    return id;
  };
  const onUnit =
    (body: object): Build =>
    async (from, isAllowed) => ({
      ...from,
      params: { unitId: isAllowed ? await freshUnit() : unitId },
      headers: { 'if-match': '"1"' },
      body,
    });
  const onStaff =
    (body: object): Build =>
    async (from, isAllowed) => {
      if (!isAllowed) return { ...from, params: { unitId, accountId: cast.member.id }, body };
      const [own, accountId] = [await freshUnit(), await person([])];
      const adding = { params: { unitId: own }, body: { accountId, roles: ['unitLead'] } };
      await city.ask({ operation: 'addStaff', as: citizens.administrator, ...adding }, 201);
      return { ...from, params: { unitId: own, accountId }, body };
    };
  /** Whose time is over loses what they had when the people of the unit change, and is to be asked again. */
  const formerDeputyAgain = async () => directory.putAccount(cast.formerDeputy);

  return {
    createUnit: async (from) => ({ ...from, body: creation() }),
    renameUnit: onUnit({ name }),
    closeUnit: onUnit({}),
    mergeUnits: onUnit({ into: units.station.id }),
    addStaff: async (from, isAllowed) => ({
      ...from,
      params: { unitId: isAllowed ? await freshUnit() : unitId },
      body: { accountId: await person([]), roles: ['unitHandler'] },
    }),
    changeRoles: onStaff({ roles: ['unitHandler'] }),
    removeStaff: onStaff({}),
    async appointDeputy(from, isAllowed) {
      await formerDeputyAgain();
      const accountId = isAllowed ? await person(cast.member.memberships) : cast.member.id;
      const body = { accountId, actsFor, fromOn: '2026-09-28', untilOn: '2026-09-30' };
      return { ...from, params: { unitId }, body };
    },
    async endDeputy(from, isAllowed) {
      await formerDeputyAgain();
      const accountId = isAllowed ? await person(cast.handlerDeputy.memberships) : cast.handlerDeputy.id;
      return { ...from, params: { unitId, accountId }, body: { actsFor } };
    },
  };
}
