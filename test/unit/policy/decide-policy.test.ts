import { describe, expect, test } from 'vitest';
import { policyTransitions } from '../../../shared/domain/policy/policy-transitions.ts';
import { type PolicyStanding, standingOf } from '../../../shared/domain/policy/policy-standing.ts';
import { presentAt } from '../../../shared/domain/directory/present-at.ts';
import { AccountId } from '../../../shared/domain/directory/ids.ts';
import { civilDate } from '../../../shared/domain/time/civil-date.ts';
import { beijing } from '../../support/case-world.ts';
import {
  amended,
  approved,
  decide,
  drafted,
  type Given,
  hub,
  industryBureau,
  makers,
  morning,
  noon,
  policyAfter,
  policyContent,
  proposed,
  publishedNow,
  scienceBureau,
  setForNoon,
} from '../../support/policies.ts';

const proposedAgain: Given = { ...proposed, by: makers.colleague };
const sendBack: Given = { command: { name: 'sendBack', reason: '请补充附件' }, by: makers.approver };
const withdraw: Given = { command: { name: 'withdraw', reason: '依据已废止' }, by: makers.approver };
const cancel: Given = { command: { name: 'cancelPublication' }, by: makers.approver };
const publish: Given = { command: { name: 'publish' }, by: 'clock', at: noon };
const interpretation = {
  text: '设备投资满 300 万元即可申报。',
  questions: [{ question: '旧设备算吗？', answer: '不算。' }],
};
const interpret: Given = { command: { name: 'interpret', interpretation }, by: makers.editor };
const redraft: Given = {
  command: { name: 'redraft', content: policyContent({ summary: '修改后的摘要' }) },
  by: makers.colleague,
};
const discard: Given = { command: { name: 'discard' }, by: makers.colleague };
const expire: Given = { command: { name: 'expire' }, by: 'clock', at: beijing('2028-09-15 00:00') };

const paths: Readonly<Record<PolicyStanding, readonly Given[]>> = {
  draft: [drafted],
  proposed: [drafted, proposed],
  approved: [drafted, proposed, setForNoon],
  published: publishedNow,
  amending: [...publishedNow, amended],
  amendmentProposed: [...publishedNow, amended, proposedAgain],
  amendmentApproved: [...publishedNow, amended, proposedAgain, setForNoon],
  withdrawn: [...publishedNow, withdraw],
  expired: [...publishedNow, expire],
  discarded: [drafted, discard],
};
const commands: readonly Given[] = [
  redraft,
  discard,
  amended,
  proposed,
  sendBack,
  approved,
  cancel,
  publish,
  withdraw,
  interpret,
  expire,
];

describe('the life of a policy', () => {
  test.each(Object.entries(paths))('%s is reached', (standing, path) => {
    expect(standingOf(policyAfter(...path).header)).toBe(standing);
  });

  test.each(
    Object.entries(paths).flatMap(([standing, path]) =>
      commands.map((given) => [standing, given.command.name, path, given] as const),
    ),
  )('%s, %s: carried out as the table has it, or refused', (standing, name, path, given) => {
    const rows = policyTransitions.filter(({ command }) => command === name);
    const allowed = rows.filter(({ from }) => from.some((each) => each === standing));
    const decided = decide(policyAfter(...path), given);
    if (allowed.length === 0) {
      expect(decided).toEqual({
        ok: false,
        refusal: { tag: 'policyStanding', policyCommand: name, standing },
      });
      return;
    }
    if (!decided.ok) throw new Error(decided.refusal.tag);
    expect(allowed.flatMap(({ to }) => to)).toContain(standingOf(decided.value.header));
    expect(decided.value.header.revision).toBe(policyAfter(...path).header.revision + 1);
  });

  test('publishes at once what another person approves', () => {
    const { header, draft } = policyAfter(...publishedNow);
    expect(header).toMatchObject({
      status: 'published',
      version: 1,
      publishedAt: beijing('2026-09-24 09:00'),
      firstPublishedAt: beijing('2026-09-24 09:00'),
      validUntil: '2028-09-14',
      facets: {
        topics: ['技改', '设备'],
        industries: ['B', 'C', 'D'],
        regions: ['350500'],
        departments: [industryBureau],
      },
      draft: null,
    });
    expect(draft).toBeUndefined();
  });

  test('publishes an amendment as the next version; the first stays in force until then', () => {
    const { header } = policyAfter(...paths.amendmentApproved);
    expect(header).toMatchObject({ status: 'published', version: 1, validUntil: '2028-09-14' });
    const decided = decide(policyAfter(...paths.amendmentApproved), publish);
    expect(decided).toMatchObject({
      ok: true,
      value: {
        header: { version: 2, publishedAt: noon, validUntil: '2029-09-14' },
        fact: { type: 'published', version: 2 },
        published: { validUntil: '2029-09-14' },
      },
    });
  });

  test('tells why it was sent back, until it is proposed again', () => {
    const back = policyAfter(drafted, proposed, sendBack);
    expect(back.header.draft?.sentBackFor).toBe('请补充附件');
    const again = policyAfter(drafted, proposed, sendBack, redraft, proposed);
    expect(again.header.draft).toMatchObject({ stage: 'proposed', sentBackFor: null });
  });

  test('ends with the draft of its next version', () => {
    const gone = policyAfter(...paths.amendmentApproved, withdraw);
    expect(gone).toMatchObject({
      header: { status: 'withdrawn', draft: null, ended: { reason: '依据已废止' } },
      draft: undefined,
    });
    expect(decide(gone, publish)).toMatchObject({ refusal: { tag: 'policyStanding' } });
  });

  test('ends with a draft that is given up before anything was published', () => {
    expect(decide(policyAfter(drafted, proposed, sendBack), discard)).toMatchObject({
      value: {
        header: {
          status: 'discarded',
          version: null,
          draft: null,
          ended: { at: morning, reason: null },
        },
        draft: undefined,
        fact: { type: 'discarded' },
      },
    });
  });

  test('goes on as it was when an amendment is given up, with its name, its number and its units', () => {
    const before = policyAfter(...publishedNow);
    const content = policyContent({
      title: '另一标题',
      documentNumber: '泉工信规〔2026〕示99号',
      issuers: [{ name: '枢纽', unitId: hub }],
    });
    const amendment = { command: { name: 'amend', content }, by: makers.hubEditor } as const;
    const again = { command: { name: 'redraft', content }, by: makers.hubEditor } as const;
    const state = policyAfter(...publishedNow, amendment, again);
    expect(state.header).toMatchObject({ title: '另一标题', units: [hub] });
    const { header } = policyAfter(...publishedNow, amendment, again, { ...discard, by: makers.hubEditor });
    expect(header).toEqual({ ...before.header, revision: before.header.revision + 3 });
  });

  test('ends under the name of its version in force, whatever an amendment would have called it', () => {
    const content = policyContent({ title: '另一标题' });
    const amendment = { command: { name: 'amend', content }, by: makers.editor } as const;
    expect(policyAfter(...publishedNow, amendment, withdraw).header.title).toBe(policyContent().title);
  });

  test('an interpretation is of the version in force', () => {
    expect(decide(policyAfter(...paths.amending), interpret)).toMatchObject({
      value: { interpretation: { version: 1, by: 'policy-editor-1', ...interpretation } },
    });
  });
});

describe('two people', () => {
  test.each([
    ['who wrote it', [{ ...drafted, by: makers.both }, proposed]],
    ['who proposed it', [drafted, { ...proposed, by: makers.both }]],
    ['who wrote before another did', [{ ...drafted, by: makers.both }, redraft, proposed]],
  ] as const)('%s does not approve it', (_, path) => {
    const decided = decide(policyAfter(...path), { ...approved, by: makers.both });
    expect(decided).toEqual({ ok: false, refusal: { tag: 'ownPolicy' } });
    expect(decide(policyAfter(...path), approved).ok).toBe(true);
  });

  test('nor does a deputy for whoever wrote it', () => {
    const deputy = presentAt(
      {
        id: AccountId.parse('deputy'),
        name: '代示一',
        email: 'deputy@example.com',
        phone: null,
        language: 'zh-CN',
        memberships: [
          {
            kind: 'deputy',
            unitId: industryBureau,
            roles: ['policyApprover'],
            soleMember: false,
            actsFor: makers.both.id,
            fromOn: civilDate('2026-09-24'),
            untilOn: civilDate('2026-09-24'),
            fromAt: beijing('2026-09-24 00:00'),
            untilAt: beijing('2026-09-25 00:00'),
          },
        ],
      },
      beijing('2026-09-24 09:00'),
    );
    const state = policyAfter({ ...drafted, by: makers.both }, proposed);
    expect(decide(state, { ...approved, by: deputy })).toMatchObject({ refusal: { tag: 'ownPolicy' } });
  });

  test.each([
    ['drafts', undefined, drafted, makers.unitLead],
    ['drafts for another bureau', undefined, drafted, makers.stranger],
    ['proposes', [drafted], proposed, makers.approver],
    ['approves', [drafted, proposed], approved, makers.editor],
    ['approves for another bureau', [drafted, proposed], approved, makers.stranger],
    ['withdraws', publishedNow, withdraw, makers.editor],
    ['publishes by hand', paths.approved, { ...publish, at: noon }, makers.approver],
  ] as const)('whose role it is not, nobody %s', (_, path, given, by) => {
    const decided = decide(path === undefined ? undefined : policyAfter(...path), { ...given, by });
    expect(decided).toEqual({ ok: false, refusal: { tag: 'forbidden' } });
  });

  test('the hub may act for every bureau', () => {
    const path = [
      { ...drafted, by: makers.hubEditor },
      { ...proposed, by: makers.hubEditor },
    ] as const;
    expect(decide(policyAfter(...path), { ...approved, by: makers.hubApprover }).ok).toBe(true);
  });

  test('nobody hands a policy to a bureau that is not theirs', () => {
    const issuers = [{ name: '泉州市科学技术局', unitId: scienceBureau }];
    const content = policyContent({ issuers });
    const given = { command: { name: 'redraft', content }, by: makers.editor } as const;
    expect(decide(policyAfter(drafted), given)).toMatchObject({ refusal: { tag: 'forbidden' } });
    expect(decide(policyAfter(drafted), { ...given, by: makers.hubEditor })).toMatchObject({
      value: { header: { units: [scienceBureau] } },
    });
  });
});

describe('times', () => {
  const at = (publishesAt: string): Given => ({
    command: { name: 'approve', publishesAt: beijing(publishesAt) },
    by: makers.approver,
  });

  test.each([
    ['this very minute', [drafted, proposed], at('2026-09-24 09:00'), 'publishesInThePast'],
    ['two years ahead', [drafted, proposed], at('2028-09-01 09:00'), 'publishesTooLate'],
    ['after its last day', [drafted, proposed], at('2028-09-15 00:00'), 'validityOver'],
  ] as const)('a publication is not set for %s', (_, path, given, tag) => {
    expect(decide(policyAfter(...path), given)).toEqual({ ok: false, refusal: { tag } });
  });

  test('an amendment is not set for when what it amends is over', () => {
    const content = policyContent({ validUntil: '2026-10-31' });
    const path = [
      { ...drafted, command: { name: 'draft', content } },
      proposed,
      approved,
      { ...amended, command: { name: 'amend', content: policyContent() } },
      proposedAgain,
    ] as const;
    expect(decide(policyAfter(...path), at('2026-10-31 23:59')).ok).toBe(true);
    expect(decide(policyAfter(...path), at('2026-11-01 00:00'))).toMatchObject({
      refusal: { tag: 'publishesTooLate' },
    });
  });

  test('what is over is not proposed', () => {
    const late = { ...proposed, at: beijing('2028-09-15 00:00') };
    expect(decide(policyAfter(drafted), late)).toMatchObject({ refusal: { tag: 'validityOver' } });
  });

  test.each([
    ['publish', paths.approved, publish, noon],
    ['expire', publishedNow, expire, expire.at],
  ] as const)('the clock does not %s before its time', (_, path, given, due) => {
    if (due === undefined) throw new Error('it has a time');
    const early = beijing('2026-09-25 11:59');
    expect(decide(policyAfter(...path), { ...given, at: early })).toMatchObject({
      refusal: { tag: 'notDue' },
    });
    expect(decide(policyAfter(...path), { ...given, at: due }).ok).toBe(true);
  });

  test('a policy without a last day does not expire', () => {
    const given = { ...drafted, command: { name: 'draft', content: policyContent({ validUntil: null }) } };
    const state = policyAfter(given as Given, proposed, approved);
    expect(decide(state, expire)).toMatchObject({ refusal: { tag: 'notDue' } });
  });
});

describe('what a policy says', () => {
  const [programme] = policyContent().programmes;
  test.each([
    ['ends before it begins', { validUntil: '2026-09-14' }, 'validityBeforeIssue', 'validUntil'],
    [
      'has two programmes of one name',
      { programmes: [programme, programme] },
      'programmeTwice',
      'programmes/1/id',
    ],
    [
      'closes before it opens',
      { programmes: [{ ...programme, windows: [{ opensOn: '2026-10-08', closesOn: '2026-10-07' }] }] },
      'windowReversed',
      'programmes/0/windows/0',
    ],
  ])('is refused when it %s', (_, changes, tag, field) => {
    const given = { command: { name: 'draft', content: policyContent(changes) }, by: makers.editor } as const;
    expect(decide(undefined, given)).toEqual({ ok: false, refusal: { tag, field } });
  });

  test('is refused when its criteria name what nobody uses', () => {
    const criteria = { all: [{ clause: 'region', in: ['359999'] }] };
    const content = policyContent({ criteria });
    expect(decide(undefined, { command: { name: 'draft', content }, by: makers.editor })).toEqual({
      ok: false,
      refusal: {
        tag: 'criteriaFaulty',
        faults: [{ path: ['all', 0, 'in', 0], rule: 'unknownCode' }],
      },
    });
  });
});
