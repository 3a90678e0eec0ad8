import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoCaseArchive } from '../../shared/adapters/dynamo/case-archive.ts';
import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import { sha256Seals } from '../../shared/adapters/crypto/sha256-seals.ts';
import { dynamoDirectoryWriter } from '../../shared/adapters/dynamo/directory-writer.ts';
import { verifyCase } from '../../shared/app/verify-case.ts';
import { CaseId } from '../../shared/domain/case/case-id.ts';
import { AccountId } from '../../shared/domain/directory/ids.ts';
import { LetterReceipt } from '../../shared/domain/integration/origin.ts';
import { CaseListView } from '../../shared/http/views/case-card-view.ts';
import { CaseView } from '../../shared/http/views/case-view.ts';
import { ClaimView } from '../../shared/http/views/enterprise-view.ts';
import { TimelineView } from '../../shared/http/views/timeline-view.ts';
import { beijing, enterpriseId, rules, units } from '../support/case-world.ts';
import { citizens, accounts } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { problemIn } from '../support/http-problems.ts';
import { unknownCode } from '../support/inbound-letters.ts';
import { cast, settleCast } from '../support/permissions/cast.ts';
import { provinceSecret, provincialLetter, sending } from '../support/platform-sending.ts';
import { type SecretServer, startSecretServer } from '../support/secret-server.ts';

const { clerk, writer, scienceLead } = citizens;
const oldSecret = standardWebhooks.freshSecret();
const hotlineSecret = standardWebhooks.freshSecret();

let secrets: SecretServer;
let city: CityApi;
beforeAll(async () => {
  secrets = await startSecretServer();
  secrets.box.put('zhitong/test/test/inbound/province', oldSecret);
  secrets.box.put('zhitong/test/test/inbound/province', provinceSecret);
  secrets.box.put('zhitong/test/test/inbound/12345', hotlineSecret);
  city = await cityApi(rules.city, undefined, secrets.endpoint);
  await settleCast(city.engine);
});
afterAll(async () => {
  await city.engine.stop();
  await secrets.stop();
});

let letters = 0;
const freshLetter = (over: object = {}) => {
  letters += 1;
  return { ...provincialLetter, externalId: `FJ-${letters}`, ...over };
};
const taken = async (request: ReturnType<typeof sending>) => {
  const { operation: _, ...rest } = request;
  return LetterReceipt.parse((await city.ask({ operation: 'passLetterOn', ...rest }, 201)).json());
};
const lettersOf = async (as: string, of: string = enterpriseId) =>
  CaseListView.parse(
    (await city.ask({ operation: 'listEnterpriseCases', as, params: { enterpriseId: of } })).json(),
  ).items;

describe('a letter that the province passes on', () => {
  test('is a case of its enterprise, by its channel; its receipt says what people say on the telephone', async () => {
    const receipt = await taken(sending('msg_first', freshLetter({ externalId: 'FJ-first' })));
    expect(receipt).toMatchObject({
      externalId: 'FJ-first',
      kind: 'consultation',
      receivedAt: beijing('2026-09-24 17:50'),
      dueOn: '2026-09-29',
      provisional: false,
    });
    const [card] = await lettersOf(writer);
    expect(card).toMatchObject({ number: receipt.caseNumber, status: 'received', submittedBy: null });
    const caseId = card?.caseId ?? '';
    const read = CaseView.parse(
      (await city.ask({ operation: 'getCase', as: clerk, params: { caseId } })).json(),
    );
    expect(read).toMatchObject({ channel: 'province', enteredBy: null, consentsToPublication: false });
    expect(read.office?.writer).toBeNull();
    const record = await dynamoCaseArchive(city.engine.table).caseRecord(CaseId.parse(caseId));
    if (record === undefined) throw new Error('the case is not there');
    expect(record.commits).toMatchObject([{ by: { kind: 'platform', source: 'province' }, acts: 1 }]);
    expect(verifyCase(record, sha256Seals)).toMatchObject({ ok: true });
  });

  test('tells whom to call to those who handle it and to the enterprise, and to nobody else', async () => {
    await taken(sending('msg_contact', freshLetter()));
    const [card] = await lettersOf(writer);
    const params = { caseId: card?.caseId ?? '' };
    const contactFor = async (as: string) => {
      const { items } = TimelineView.parse((await city.ask({ operation: 'getTimeline', as, params })).json());
      expect(items[0]).toMatchObject({ command: 'submit', as: 'platform', accountId: null });
      return items[0]?.events[0]?.texts['contact'];
    };
    expect(await contactFor(clerk)).toBe(provincialLetter.contact);
    expect(await contactFor(writer)).toBe(provincialLetter.contact);
    expect(await contactFor(cast.auditor.id)).toBeUndefined();
    expect(await contactFor(cast.overseer.id)).toBeUndefined();
  });

  test('goes its way as any other', async () => {
    await taken(sending('msg_way', freshLetter()));
    const [card] = await lettersOf(writer);
    const params = { caseId: card?.caseId ?? '' };
    const dispatch = {
      operation: 'dispatchCase',
      as: clerk,
      params,
      body: { lead: units.science.id },
    } as const;
    await city.ask({ ...dispatch, headers: { 'if-match': '"1"' }, at: beijing('2026-09-28 09:00') });
    const seen = await city.ask({ operation: 'getCase', as: scienceLead, params });
    expect(seen.json()).toMatchObject({ status: 'dispatched', channel: 'province' });
  });
});

describe('a letter that is sent again', () => {
  test('by the same sending, or by another one, is answered the same and is one case', async () => {
    const before = (await lettersOf(writer)).length;
    const letter = freshLetter();
    const first = await taken(sending('msg_again', letter));
    const again = await taken(sending('msg_again', letter, { at: beijing('2026-09-24 17:59') }));
    const other = await taken(sending('msg_other', letter, { at: beijing('2026-10-08 09:00') }));
    expect([again, other]).toEqual([first, first]);
    expect((await lettersOf(writer)).length).toBe(before + 1);
  });

  test('many times at once is one case', async () => {
    const before = (await lettersOf(writer)).length;
    const letter = freshLetter();
    const receipts = await Promise.all(
      ['a', 'b', 'c', 'a'].map(async (id) => city.api.send(sending(`msg_race_${id}`, letter))),
    );
    const taken201 = receipts.filter(({ status }) => status === 201).map(({ text }) => text);
    expect(new Set(taken201).size).toBe(1);
    expect(receipts.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    expect((await lettersOf(writer)).length).toBe(before + 1);
  });

  test('with another content under the same webhook-id or the same id of the platform is refused', async () => {
    const letter = freshLetter();
    await taken(sending('msg_reused', letter));
    const changed = { ...letter, body: '内容不同。' };
    expect(await problemIn(city.api, sending('msg_reused', freshLetter()))).toBe('422 letter-reused');
    expect(await problemIn(city.api, sending('msg_reused_2', changed))).toBe('422 letter-reused');
  });

  test('by another platform is another letter, whatever its id', async () => {
    const letter = freshLetter();
    const one = await taken(sending('msg_same', letter));
    const other = await taken(sending('msg_same', letter, { source: '12345', secret: hotlineSecret }));
    expect(other.caseNumber).not.toBe(one.caseNumber);
  });
});

describe('an enterprise that the directory lacks', () => {
  test('is founded with its letter, and its claimant finds the letter', async () => {
    const letter = freshLetter({ creditCode: unknownCode, enterpriseName: '惠安示例石材' });
    await taken(sending('msg_unknown', letter));
    await taken(sending('msg_unknown_2', freshLetter({ creditCode: unknownCode })));
    const claimant = AccountId.parse('claimant');
    const [someone] = accounts;
    if (someone === undefined) throw new Error('the city has no accounts');
    await dynamoDirectoryWriter(city.engine.table).putAccount({
      ...someone,
      id: claimant,
      memberships: [],
    });
    const body = {
      creditCode: unknownCode,
      name: '惠安示例石材有限公司',
      county: '350521',
      industry: '3032',
      registerType: 'enterprise',
    };
    const claims = { credit_code: unknownCode };
    const claim = ClaimView.parse(
      (await city.ask({ operation: 'claimEnterprise', as: claimant, claims, body }, 201)).json(),
    );
    const found = claim.enterpriseId ?? '';
    expect(await lettersOf(claimant, found)).toHaveLength(2);
    const params = { enterpriseId: found };
    expect((await city.ask({ operation: 'getEnterprise', as: claimant, params })).json()).toMatchObject({
      name: '惠安示例石材有限公司',
      industry: '3032',
    });
  });

  test('is not founded on a slip of the keyboard', async () => {
    const slip = sending('msg_slip', freshLetter({ creditCode: '913505210000041A1L' }));
    expect(await problemIn(city.api, slip)).toBe('422 code-not-admitted');
  });
});

describe('without a valid signature nothing is read or written', () => {
  const at = beijing('2026-09-24 17:50');
  test.each<[string, Parameters<typeof sending>[2]]>([
    ['no signature', { headers: { 'webhook-signature': undefined } }],
    ['no id', { headers: { 'webhook-id': undefined } }],
    ['an id with a full stop', { headers: { 'webhook-id': 'msg.1' } }],
    ['no timestamp', { headers: { 'webhook-timestamp': undefined } }],
    ['another timestamp', { headers: { 'webhook-timestamp': String(Date.parse(at) / 1000 + 1) } }],
    ['a timestamp that is none', { headers: { 'webhook-timestamp': 'today' } }],
    ['another secret', { secret: standardWebhooks.freshSecret() }],
    ['the secret of another platform', { secret: hotlineSecret }],
  ])('%s', async (_what, over) => {
    const letter = freshLetter();
    expect(await problemIn(city.api, sending('msg_bad', letter, over))).toBe('401 signature-invalid');
    // The same sending is still free: nothing remembers it.
    await taken(sending(`msg_good_${letters}`, letter));
  });

  test.each([
    ['six minutes old', beijing('2026-09-24 17:44')],
    ['of six minutes ahead', beijing('2026-09-24 17:56')],
  ])('a message %s', async (_what, sentAt) => {
    const request = { ...sending('msg_late', freshLetter(), { at: sentAt }), at };
    expect(await problemIn(city.api, request)).toBe('401 signature-invalid');
  });

  test('a body that was changed on the way', async () => {
    const request = sending('msg_changed', freshLetter());
    const body = String(request.body).replace('2026', '2025');
    expect(await problemIn(city.api, { ...request, body })).toBe('401 signature-invalid');
  });

  test('a token does not replace it', async () => {
    const request = { ...sending('msg_token', freshLetter()), as: clerk };
    const headers = { ...request.headers, 'webhook-signature': undefined };
    expect(await problemIn(city.api, { ...request, headers })).toBe('401 signature-invalid');
  });

  test('but the secret before the current one still holds, and one of several signatures is enough', async () => {
    const old = sending('msg_old', freshLetter(), { secret: oldSecret });
    await taken(old);
    const signature = `${old.headers?.['webhook-signature']} v1,AAAA`;
    await taken({ ...old, headers: { ...old.headers, 'webhook-signature': signature } });
  });
});

test('a signed letter that breaks the contract is told where', async () => {
  const request = sending('msg_contract', { ...freshLetter(), kind: 'complaint', county: '350582' });
  const answer = await city.api.send(request);
  expect([answer.status, answer.json()]).toEqual([
    400,
    expect.objectContaining({
      errors: expect.arrayContaining([
        expect.objectContaining({ pointer: '/kind' }),
        expect.objectContaining({ pointer: '/county', rule: 'unknownField' }),
      ]),
    }),
  ]);
});
