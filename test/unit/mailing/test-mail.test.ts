import { expect, test } from 'vitest';
import { Account } from '../../../shared/domain/directory/account.ts';
import { MailingWorld, owner } from '../../support/mailing/mailing-world.ts';
import { plannedMail, policyIdOf } from '../../support/mailing/planned-mail.ts';
import { ScriptedTransport } from '../../support/messages/scripted-transport.ts';

/** A world in which somebody of these roles in a unit has asked for a test mail. */
function worldOf(unitId: string, roles: readonly string[]): MailingWorld {
  const world = new MailingWorld(new ScriptedTransport());
  world.published(policyIdOf(1));
  const memberships = [{ kind: 'staff', unitId, roles, soleMember: false }];
  world.people.set(owner, Account.parse({ ...world.people.get(owner), memberships }));
  world.mails.plan(
    plannedMail({ accountId: owner, occasion: { kind: 'test', id: '01K5P000000000000000000001' } }),
  );
  return world;
}

test('a test mail goes to whoever makes the policy, and says that it is one', async () => {
  const world = worldOf('science', ['policyEditor']);
  expect(await world.run()).toMatchObject({ sent: 1 });
  const [mail] = await world.sent();
  expect(mail?.subject).toBe('【测试】《关于支持示例企业引进人才团队的若干措施》');
});

test.each([
  ['has another unit', 'talent', ['policyEditor']],
  ['has another role', 'science', ['unitHandler']],
])('nothing of a draft goes to somebody who %s by the time the mail is sent', async (_, unitId, roles) => {
  const world = worldOf(unitId, roles);
  expect(await world.run()).toMatchObject({ sent: 0, withheld: 1 });
  expect(await world.sent()).toEqual([]);
});
