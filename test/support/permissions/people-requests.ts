import { randomTokens } from '../../../shared/adapters/crypto/random-tokens.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoDirectoryWriter } from '../../../shared/adapters/dynamo/directory-writer.ts';
import { dynamoInvitations } from '../../../shared/adapters/dynamo/invitations.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { InvitationView } from '../../../shared/http/views/people-view.ts';
import { enterpriseId } from '../case-world.ts';
import { citizens, enterprise } from '../city.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';
import { cast } from './cast.ts';

interface PeopleRequests {
  /** The request on somebody of the enterprise who is there for this row alone, and on an invitation. */
  readonly onPerson: (from: TestRequest) => Promise<TestRequest>;
  readonly onInvitation: (from: TestRequest, isAllowed: boolean) => Promise<TestRequest>;
  /** The same by a colleague who is there for this row alone. */
  readonly byColleague: (from: TestRequest) => Promise<TestRequest>;
  /** The request of somebody like who asks, with a code for them. */
  readonly accepting: (from: TestRequest) => Promise<TestRequest>;
}

/** What requests about an enterprise's people need, made afresh for each, so that none changes what the next one meets. */
export function peopleRequests(city: CityApi): PeopleRequests {
  const { table } = city.engine;
  const directory = dynamoDirectoryWriter(table);
  let fresh = 0;
  let untouched: Promise<string> | undefined;

  const freshId = (): AccountId => {
    fresh += 1;
    return AccountId.parse(`somebody-${fresh}`);
  };
  const colleague = async (): Promise<AccountId> => {
    const id = freshId();
    await directory.putAccount({ ...cast.colleague, id });
    // As many as there may be by now, so that nobody who goes makes them fewer than none.
    await directory.putEnterprise({ ...enterprise, people: 1000 });
    return id;
  };
  const invitation = async () => {
    const request = {
      operation: 'invitePerson' as const,
      as: citizens.writer,
      params: { enterpriseId },
      body: { email: `${freshId()}@example.com` },
    };
    const { id } = InvitationView.parse((await city.ask(request, 201)).json());
    return id;
  };

  return {
    onPerson: async (from) => ({ ...from, params: { enterpriseId, accountId: await colleague() } }),
    async onInvitation(from, isAllowed) {
      // Those who may not leave it as it is, and an enterprise has not many open at a time.
      untouched ??= invitation();
      const invitationId = await (isAllowed ? invitation() : untouched);
      return { ...from, params: { enterpriseId, invitationId } };
    },
    byColleague: async (from) => ({ ...from, as: await colleague(), params: { enterpriseId } }),
    async accepting(from) {
      const found = from.as && (await dynamoDirectory(table).account(AccountId.parse(from.as)));
      const id = freshId();
      const memberships = found ? found.memberships.filter(({ kind }) => kind !== 'enterprise') : [];
      if (found) await directory.putAccount({ ...found, id, memberships });
      const secret = randomTokens.fresh();
      const invited = await invitation();
      await dynamoInvitations(table).addToken({ enterpriseId, id: invited }, randomTokens.digest(secret));
      return {
        ...from,
        ...(from.as !== undefined && { as: id }),
        body: { token: `${enterpriseId}.${invited}.${secret}` },
      };
    },
  };
}
