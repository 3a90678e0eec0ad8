import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cast, castOf } from '../../local/demo/cast.ts';
import { succeeded } from '../../local/demo/differs.ts';
import { newMails } from '../../local/demo/new-mails.ts';
import { playAccounts } from '../../local/demo/accounts-chapter.ts';
import { playPolicies } from '../../local/demo/policies-chapter.ts';
import { oneClickLink } from '../../local/demo/policies/one-click.ts';
import type { ReadMail } from '../../local/mail/read-mail.ts';
import { type ChildStack, startStack } from '../../local/stack/start-stack.ts';

/** A mail in its box, and what is read from its bytes as they were sent. */
interface Arrived {
  readonly kept: ReadMail;
  readonly parsed: ParsedMail;
}

let dir: string;
let stack: ChildStack;
let cast: Cast;
let arrived: readonly Arrived[];
const told: string[] = [];
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zhitong-policies-'));
  stack = await startStack({ dir, clock: '2026-12-18T10:15+08:00' });
  cast = castOf(stack);
  const rest = { secretOf: () => '', caseIds: new Map(), digests: new Map() };
  const playing = { stack, cast, mails: newMails(stack), ...rest };
  const next = await playAccounts(playing, 1, () => undefined);
  await playPolicies(playing, next, (text) => told.push(text));
  const aboutPolicies = (await stack.mails()).filter(({ headers }) =>
    headers['x-zhitong-message']?.startsWith('POLICY_'),
  );
  arrived = await Promise.all(
    aboutPolicies.map(async (kept) => {
      const bytes = await (await fetch(`${stack.mailUrl}/mails/${kept.id}.eml`)).arrayBuffer();
      return { kept, parsed: await simpleParser(Buffer.from(bytes)) };
    }),
  );
}, 300_000);
afterAll(async () => {
  await stack.kill();
  await rm(dir, { recursive: true, force: true });
});

const headerOf = ({ parsed }: Arrived, name: string): string =>
  (parsed.headerLines.find(({ key }) => key === name)?.line ?? '').slice(name.length + 1).trim();

const arrivedAt = (account: string, subject: string): Arrived => {
  const found = arrived.find(
    ({ kept, parsed }) =>
      kept.destinations[0] === `${account}@example.com` && parsed.subject?.startsWith(subject) === true,
  );
  if (found === undefined) throw new Error(`${account} has no mail ${subject}`);
  return found;
};

test('the chapter goes as it is told, from the publication to the reminder', () => {
  expect(told.map((text) => Number.parseInt(text, 10))).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15]);
  // 19 of the publication, 7 of the amendment, 3 reminders, 2 that ask for a profile, 4 once it is filled in.
  expect(arrived).toHaveLength(35);
});

test('nobody gets two mails for one version, whatever brought them', () => {
  const ids = arrived.map((mail) => headerOf(mail, 'x-zhitong-message'));
  expect(ids.toSorted()).toEqual([...new Set(ids)].toSorted());
  const perPerson = arrived.map(({ kept, parsed }) => `${kept.destinations.join()} ${parsed.subject}`);
  expect(new Set(perPerson).size).toBe(arrived.length);
});

test('each mail goes to one person, and a program can end it by one click (RFC 8058)', () => {
  for (const mail of arrived) {
    expect(mail.kept.destinations).toHaveLength(1);
    expect(headerOf(mail, 'list-unsubscribe')).toMatch(/^<http:\/\/\S+\/unsubscribe\/[\w.-]+>$/);
    expect(headerOf(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headerOf(mail, 'auto-submitted')).toBe('auto-generated');
  }
});

test('it is written in Chinese and in English, and says clause by clause why it came', () => {
  const { parsed } = arrivedAt('e09', '【政策推送】《泉州市小微企业');
  const [chinese = '', english = ''] = (parsed.text ?? '').split('\n----------\n');
  expect(parsed.subject).toBe('【政策推送】《泉州市小微企业和个体工商户贷款贴息（示例）》');
  for (const line of [
    '- 发文字号 泉财规〔2026〕示10号',
    '- 申报期 2026年6月1日（星期一） – 2026年12月31日（星期四）',
    '- 符合：所在地要求泉州市，贵企业为惠安县（部门数据，2026-09-01）',
    '- 符合：企业规模要求小型、微型，贵企业为小型（按划型标准测算，2026-09-01）',
    '- 符合：资质不得为严重失信或经营异常企业，贵企业为未列入（部门数据，2026-09-01）',
  ])
    expect(chinese).toContain(line);
  expect(english).toContain(
    '- Met: Size small, micro; yours: small (computed by the size standard, 2026-09-01)',
  );
  expect(parsed.html).toContain('<html lang="zh-CN">');
});

test('who lost a policy by its amendment is told which clause is in the way', () => {
  const { parsed } = arrivedAt('e10', '【政策变更】');
  expect(parsed.text).toContain('- 政策修订后，不再适用于贵企业。');
  expect(parsed.text).toContain(
    '- 不符合：企业规模要求中型、小型、微型，贵企业为大型（按划型标准测算，2026-09-01）',
  );
});

test('a look at the link changes nothing, however often, be it the link in the header or one in the text', async () => {
  const { kept, parsed } = arrivedAt('e06', '【政策推送】《德化县');
  const { api } = await cast.person('e06');
  const settings = async () => api.getPushSettings({ enterpriseId: 'E06' });
  const inText = [...(parsed.text ?? '').matchAll(/http:\S+(\/unsubscribe\/\S+)/g)].map(([, path]) => path);
  const links = [oneClickLink(kept, stack.apiUrl), ...inText.map((path) => `${stack.apiUrl}${path}`)];
  for (const link of [...links, ...links]) {
    const page = await fetch(link);
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
  }
  expect(await settings()).toMatchObject({ body: { smart: true, frequency: 'atOnce' } });
});

test('who makes policies sees whom criteria reach, gets the mail alone, and is told how far a policy was delivered', async () => {
  const { api, email } = await cast.person('hub-policy-editor');
  const criteria = { clause: 'region', in: ['350500'] } as const;
  const preview = succeeded('the preview', await api.previewAudience({ criteria })).body;
  expect(preview).toMatchObject({ atLeast: false, costs: [{ clause: criteria }] });
  expect(preview.count).toBeGreaterThan(5);
  const published = await api.listUnitPolicies({ unitId: 'qz-hub', standing: 'published' });
  const ids = succeeded('the policies', published).body.items.map(({ id }) => id);
  const [policyId = ''] = ids;
  succeeded('the test mail', await api.sendTestMail({ policyId }));
  // The functions that count and ask run every ten minutes, and who is found to lack something is looked at again.
  const now = Date.parse(await stack.clock.now());
  for (const minutes of [11, 22, 24]) {
    await stack.clock.move(new Date(now + minutes * 60_000).toISOString());
    await stack.settled();
  }
  for (const id of ids) {
    const delivery = succeeded('how far it is', await api.getDelivery({ policyId: id })).body;
    expect(delivery).toMatchObject({ publication: { outcome: 'done' }, counted: { missing: 0 } });
    expect(delivery.counted?.reached.inInbox).toBe(delivery.counted?.reached.matched);
  }
  const later = await stack.mails();
  const tests = later.filter(({ subject }) => subject.startsWith('【测试】'));
  expect(tests.map(({ destinations }) => destinations)).toEqual([[email]]);
});

test('whose profile lacks something is asked on the next Monday, in the inbox and by one mail', async () => {
  const { api, email } = await cast.person('d01');
  const profile = await api.getProfile({ enterpriseId: 'D01' });
  const change = { enterpriseId: 'D01', employees: 12 };
  succeeded('a part of the profile', await api.saveProfile(change, { ifMatch: profile.etag ?? '' }));
  await stack.settled();
  for (const time of ['08:25', '08:41', '08:44', '08:47']) {
    await stack.clock.move(`2026-12-28T${time}+08:00`);
    await stack.settled();
  }
  const { items } = succeeded('the inbox', await api.listInbox({}, { limit: 20 })).body;
  const item = items.find(({ event }) => event === 'profileIncomplete');
  expect(item?.body[0]).toContain('请填写');
  // Those who were asked the week before have filled theirs in since.
  const asked = (await stack.mails()).filter(
    ({ subject, acceptedAt }) => subject.startsWith('【完善画像】') && acceptedAt.startsWith('2026-12-28'),
  );
  expect(asked.map(({ destinations }) => destinations)).toEqual([[email]]);
});
