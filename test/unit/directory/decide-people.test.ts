import { describe, expect, test } from 'vitest';
import { type Account, maxMemberships } from '../../../shared/domain/directory/account.ts';
import {
  accept,
  changeManager,
  invite,
  leave,
  mayManage,
  removePerson,
  withdraw,
} from '../../../shared/domain/directory/decide-people.ts';
import { AccountId, EnterpriseId } from '../../../shared/domain/directory/ids.ts';
import { type Invitation, InvitationId } from '../../../shared/domain/directory/invitation.ts';
import { beijing, units } from '../../support/case-world.ts';
import { enterprise as shoes } from '../../support/city.ts';
import { everybody, worksAt } from '../../support/messages/city-directory.ts';

const at = beijing('2026-09-24 17:50');
const weekLater = beijing('2026-10-01 17:50');
const id = InvitationId.parse('01K5XQ5N8RC7D9F1H3K5M7P9Q1');
const enterprise = { ...shoes, people: 3, revision: 5 };
const elsewhere = { kind: 'enterprise', enterpriseId: EnterpriseId.parse('E02'), manages: true } as const;
const own = (manages: boolean) => ({ kind: 'enterprise', enterpriseId: shoes.id, manages }) as const;

const person = (name: string, ...memberships: Account['memberships']): Account => ({
  ...everybody.writer,
  id: AccountId.parse(name),
  memberships,
});
const boss = person('boss', own(true), elsewhere);
const deputy = person('deputy', own(true));
const member = person('member', elsewhere, own(false), worksAt(units.science, 'unitLead'));
const stranger = person('stranger', elsewhere);
const refusal = (tag: string) => ({ ok: false, refusal: { tag } });

const open: Invitation = {
  id,
  enterpriseId: shoes.id,
  email: 'new@example.com',
  manages: false,
  invitedBy: boss.id,
  invitedAt: at,
  expiresAt: weekLater,
  tokenDigests: ['a'.repeat(64)],
  ended: null,
};
const over = { ...open, ended: { how: 'accepted', by: stranger.id, at } } as const;

describe('who manages the people of an enterprise', () => {
  test.each<[string, Account | undefined, string | undefined]>([
    ['a manager', boss, undefined],
    ['a colleague', member, 'forbidden'],
    ['a manager of another enterprise', stranger, 'notFound'],
    ['somebody without an account', undefined, 'notFound'],
  ])('%s', (_who, asker, tag) => {
    expect(mayManage(asker, enterprise, at)).toEqual(
      tag === undefined ? { ok: true, value: { asker, enterprise } } : refusal(tag),
    );
    expect(mayManage(asker, undefined, at)).toEqual(refusal('notFound'));
  });
});

describe('an invitation', () => {
  const managed = { asker: boss, enterprise };
  const asked = { email: 'new@example.com', manages: false };

  test('is open for a week, and to nobody in particular', () => {
    expect(invite(managed, [], asked, { id, at })).toEqual({
      ok: true,
      value: { ...open, tokenDigests: [] },
    });
  });

  test.each<[string, readonly Invitation[], object]>([
    [
      'an address that has an open one, in whatever case',
      [{ ...open, email: 'New@Example.com' }],
      refusal('alreadyInvited'),
    ],
    ['an address whose one was accepted', [over], { ok: true }],
    ['an address whose one is over by now', [{ ...open, expiresAt: at }], { ok: true }],
    [
      'when twenty are open',
      Array.from({ length: 20 }, (_, n) => ({ ...open, email: `n${n}@example.com` })),
      refusal('tooManyInvitations'),
    ],
  ])('%s', (_what, others, expected) => {
    expect(invite(managed, others, asked, { id, at })).toMatchObject(expected);
  });

  test.each<[string, Invitation, string, string | undefined]>([
    ['open', open, '2026-10-01 17:49', undefined],
    ['after a week', open, '2026-10-01 17:50', 'invitationOver'],
    ['accepted', over, '2026-09-25 09:00', 'invitationOver'],
  ])('%s: withdrawn and accepted, or refused', (_state, invitation, wallClock, tag) => {
    const then = beijing(wallClock);
    const withdrawn = { ...invitation, ended: { how: 'withdrawn', by: boss.id, at: then } };
    expect(withdraw(invitation, boss.id, then)).toEqual(
      tag === undefined ? { ok: true, value: withdrawn } : refusal(tag),
    );
    const accepted = {
      invitation: { ...invitation, ended: { how: 'accepted', by: stranger.id, at: then } },
      account: { ...stranger, memberships: [elsewhere, own(false)] },
      enterprise: { ...enterprise, people: 4, revision: 6 },
    };
    expect(accept(stranger, enterprise, invitation, then)).toEqual(
      tag === undefined ? { ok: true, value: accepted } : refusal(tag),
    );
  });

  test('makes a manager of who accepts it, if it says so', () => {
    expect(accept(stranger, enterprise, { ...open, manages: true }, at)).toMatchObject({
      value: { account: { memberships: [elsewhere, own(true)] } },
    });
  });

  test('is not for those who are there, nor for those who serve too many', () => {
    const full = person('full', ...Array.from({ length: maxMemberships }, () => worksAt(units.hub)));
    expect(accept(member, enterprise, open, at)).toEqual(refusal('alreadyAMember'));
    expect(accept(full, enterprise, open, at)).toEqual(refusal('tooManyMemberships'));
  });
});

describe('people who go', () => {
  const fewer = { ...enterprise, people: 2, revision: 6 };
  const managed = { asker: boss, enterprise };

  test('are removed from this enterprise alone', () => {
    expect(removePerson(managed, member, at)).toEqual({
      ok: true,
      value: {
        account: { ...member, memberships: [elsewhere, worksAt(units.science, 'unitLead')] },
        enterprise: fewer,
      },
    });
    expect(removePerson(managed, deputy, at)).toMatchObject({ ok: true });
  });

  test.each([
    ['somebody of another enterprise', stranger, 'notFound'],
    ['nobody', undefined, 'notFound'],
    ['themselves', boss, 'removesThemselves'],
  ])('%s: not removed', (_who, who, tag) => {
    expect(removePerson(managed, who, at)).toEqual(refusal(tag));
  });

  test.each<[string, Account, readonly Account[], string | undefined]>([
    ['a colleague', member, [boss, member], undefined],
    ['a manager beside another', boss, [boss, deputy, member], undefined],
    ['the last manager, with others there', boss, [boss, member], 'lastManager'],
    ['the last of all', boss, [boss], undefined],
    ['a stranger', stranger, [boss, member], 'notFound'],
  ])('%s leaves', (_who, who, people, tag) => {
    const outcome = leave(who, enterprise, people, at);
    if (tag !== undefined) expect(outcome).toEqual(refusal(tag));
    else expect(outcome).toMatchObject({ ok: true, value: { enterprise: fewer } });
  });
});

describe('managers', () => {
  test.each<[string, Account | undefined, boolean, readonly Account[], string | undefined]>([
    ['a colleague becomes one', member, true, [boss, member], undefined],
    ['one of two is one no more', deputy, false, [boss, deputy], undefined],
    ['the only one cannot stop being one', boss, false, [boss, member], 'lastManager'],
    ['a stranger does not become one', stranger, true, [boss], 'notFound'],
    ['nobody does not become one', undefined, true, [boss], 'notFound'],
  ])('%s', (_what, who, manages, people, tag) => {
    const outcome = changeManager({ enterprise }, { person: who, manages }, people, at);
    if (tag !== undefined) {
      expect(outcome).toEqual(refusal(tag));
      return;
    }
    expect(outcome).toMatchObject({ ok: true, value: { enterprise: { ...enterprise, revision: 6 } } });
    if (outcome.ok) expect(outcome.value.account.memberships).toContainEqual(own(manages));
  });
});
