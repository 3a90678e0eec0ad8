import { createHash } from 'node:crypto';
import type { ReadMail } from '../mail/read-mail.ts';
import { Differs, expectSame, succeeded } from './differs.ts';
import { mailLines, toldScene } from './narrate.ts';
import { newsTo, type Playing, waitUntil } from './playing.ts';
import type { Api } from './send-command.ts';

const claimedAt = '2026-12-18T10:20+08:00';
const invitedAt = '2026-12-18T10:25+08:00';
const joinedAt = '2026-12-18T10:30+08:00';
const enteredAt = '2026-12-18T10:40+08:00';
const attachedAt = '2026-12-18T10:50+08:00';
const answeredAt = '2026-12-18T11:00+08:00';

/** Proved by the city's login to be h01's. */
const creditCode = '913505210000041A1K';
const profile = {
  name: '惠安示例石材机械有限公司',
  county: '350521',
  industry: '3515',
  registerType: 'enterprise',
} as const;

const brought = {
  creditCode: '913505210000018A65',
  kind: 'appeal',
  subject: '园区道路破损影响石雕大件运输',
  body: '崇武镇工业小区东侧约600米道路破损严重，重型货车通行受阻，近期两批出口石雕延误装柜。请求尽快修复，并在修复前明确临时通行路线。',
  consentsToPublication: true,
} as const;

const quotation = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);
const fileName = '设备报价单.pdf';
const answer = '您好！贵公司拟购设备符合技术改造项目的设备目录（示例），请在项目备案后申报。';

/**
 * One account: an enterprise is claimed, a colleague invited; a station enters a letter for another enterprise; a letter comes
 * with a file and is answered. Told step by step from `step` on; gives the number of the next step.
 */
export async function playAccounts(
  playing: Playing,
  step: number,
  tell: (text: string) => void,
): Promise<number> {
  const enterpriseId = await claim(playing, step, tell);
  await inviteColleague(playing, step + 1, enterpriseId, tell);
  await enterAtStation(playing, step + 3, tell);
  await writeWithFile(playing, step + 4, enterpriseId, tell);
  return step + 6;
}

async function claim(playing: Playing, step: number, tell: (text: string) => void): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, claimedAt);
  await newsTo(playing, `on the way to ${claimedAt}`, []);
  const api = cast.api('h01');
  const { body: me } = succeeded('the first login', await api.saveMe({}));
  const claimed = succeeded('the claim', await api.claimEnterprise({ creditCode, ...profile })).body;
  expectSame('the claim', claimed.status, 'approved');
  const { memberships } = succeeded('who it is now', await api.getMe({})).body;
  expectSame('memberships', memberships, [
    { kind: 'enterprise', enterpriseId: claimed.enterpriseId, manages: true },
  ]);
  tell(
    toldScene(step, claimedAt, 'One account', [
      `POST /me and POST /enterprises/claims by h01 (${me.name}), whom the city's login has proved to act for ${creditCode}`,
      `${profile.name} is claimed at once; its first person invites the others`,
      ...mailLines(await newsTo(playing, 'the claim', ['h01'])),
    ]),
  );
  return claimed.enterpriseId ?? '';
}

async function inviteColleague(
  playing: Playing,
  step: number,
  enterpriseId: string,
  tell: (text: string) => void,
): Promise<void> {
  const { stack, cast } = playing;
  await waitUntil(stack, invitedAt);
  const manager = cast.api('h01');
  succeeded('the invitation', await manager.invitePerson({ enterpriseId, email: 'h02@example.com' }));
  const mails = await playing.mails();
  expectSame(
    'who is invited',
    mails.news.flatMap(({ destinations }) => destinations),
    ['h02@example.com'],
  );
  tell(
    toldScene(step, invitedAt, 'A colleague is invited', [
      `POST /enterprises/${enterpriseId}/invitations by h01`,
      ...mailLines(mails.news).map((line) => line.replaceAll(tokenIn(mails.news), '…the code…')),
    ]),
  );

  await waitUntil(stack, joinedAt);
  const colleague = cast.api('h02');
  succeeded('the first login of the colleague', await colleague.saveMe({}));
  const token = tokenIn(mails.news);
  succeeded('the invitation is accepted', await colleague.acceptInvitation({ token }));
  expectSame('it works once', (await cast.api('h02').acceptInvitation({ token })).ok, false);
  const { items } = succeeded('the people', await manager.listPeople({ enterpriseId })).body;
  expectSame('the people', items.map(({ accountId }) => accountId).toSorted(), ['h01', 'h02']);
  tell(
    toldScene(step + 1, joinedAt, 'The colleague joins', [
      'POST /invitations/acceptance by h02, with the code of the mail; a second time it is refused',
      ...mailLines(await newsTo(playing, 'the colleague joins', [])),
    ]),
  );
}

function tokenIn(mails: readonly ReadMail[]): string {
  const [, token] = /([A-Z0-9]{26}\.[A-Z0-9]{26}\.[A-Za-z0-9_-]{43})/.exec(mails[0]?.text ?? '') ?? [];
  if (token === undefined) throw new Differs('the mail brings no code');
  return token;
}

async function enterAtStation(playing: Playing, step: number, tell: (text: string) => void): Promise<void> {
  const { stack, cast } = playing;
  await waitUntil(stack, enteredAt);
  const station = await cast.person('chongwu-station');
  const unitId = 'station-350521-1';
  const card = succeeded('the entry', await station.api.enterLetter({ unitId, ...brought })).body;
  expectSame('whose letter it is', card.enterpriseId, 'E09');
  const { items } = succeeded('what it entered', await station.api.listEnteredLetters({ unitId })).body;
  expectSame(
    'what it entered',
    items.map(({ caseId }) => caseId),
    [card.caseId],
  );
  tell(
    toldScene(step, enteredAt, `At the station · ${card.number}`, [
      `POST /units/${unitId}/letters by chongwu-station (${station.name}): the station enters it for an enterprise that came by`,
      `due ${card.dueOn}; the enterprise learns who entered it, and may add to it or take it back`,
      ...mailLines(await newsTo(playing, 'the entered letter', ['e09'])),
    ]),
  );
}

async function writeWithFile(
  playing: Playing,
  step: number,
  enterpriseId: string,
  tell: (text: string) => void,
): Promise<void> {
  const { stack, cast } = playing;
  await waitUntil(stack, attachedAt);
  const writer = cast.api('h02');
  const attachment = await upload(writer);
  const card = succeeded(
    'the letter',
    await writer.submitLetter({
      enterpriseId,
      kind: 'consultation',
      subject: '设备更新能否享受技术改造补助',
      body: '拟购置数控加工设备，报价单见附件。请问是否属于补助范围？',
      consentsToPublication: false,
      attachments: [attachment],
    }),
  ).body;
  const { caseId, number, dueOn } = card;
  tell(
    toldScene(step, attachedAt, `A letter with a file · ${number}`, [
      `PUT of ${quotation.length} bytes (${fileName}) to a link for 15 minutes, then POST /letters by h02; due ${dueOn}`,
      ...mailLines(await newsTo(playing, 'the letter with a file', ['h01', 'h02'])),
    ]),
  );

  await waitUntil(stack, answeredAt);
  const hub = await cast.person('hub-clerk-1');
  const link = succeeded('the link', await hub.api.getAttachment({ caseId, attachmentId: attachment })).body;
  const opened = Buffer.from(await (await fetch(link.url)).arrayBuffer());
  expectSame('the bytes that the hub reads', opened.equals(quotation), true);
  const stranger = await (await cast.person('e01')).api.getAttachment({ caseId, attachmentId: attachment });
  expectSame('another enterprise is told that there is no such file', stranger.status, 404);
  const { etag = '' } = succeeded('reading it', await hub.api.getCase({ caseId }));
  succeeded('the answer', await hub.api.releaseAnswer({ caseId, answer }, { ifMatch: etag }));
  tell(
    toldScene(step + 1, answeredAt, `Answered by the hub · ${number}`, [
      `hub-clerk-1 (${hub.name}) opens the file by a link for 5 minutes and answers; to another enterprise it is 404`,
      ...mailLines(await newsTo(playing, 'the answer', ['h01', 'h02'])),
    ]),
  );
}

async function upload(api: Api): Promise<string> {
  const announced = await api.announceAttachment({
    name: fileName,
    contentType: 'application/pdf',
    bytes: quotation.length,
    sha256: createHash('sha256').update(quotation).digest('hex'),
  });
  const { id, url, method, requestHeaders: headers } = succeeded('the announcement', announced).body;
  const sent = await fetch(url, { method, headers, body: new Uint8Array(quotation) });
  expectSame('the upload', sent.status, 200);
  return id;
}
