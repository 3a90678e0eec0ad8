import * as z from 'zod';
import { standardWebhooks } from '../../shared/adapters/crypto/standard-webhooks.ts';
import { LetterReceipt } from '../../shared/domain/integration/origin.ts';
import { webhookSecretsBelow } from '../../shared/domain/integration/secret-names.ts';
import { WebhookEvent } from '../../shared/domain/integration/webhook-event.ts';
import { receivedWebhookSchema } from '../webhooks/received-webhook.ts';
import { Differs, expectSame, succeeded } from './differs.ts';
import { mailLines, toldScene } from './narrate.ts';
import { passOn } from './pass-on.ts';
import { newsTo, type Playing, waitUntil } from './playing.ts';

const passedOnAt = '2026-12-18T11:10+08:00';
const answeredAt = '2026-12-18T11:20+08:00';

const letter = {
  externalId: 'FJ-2026-1218-000077',
  occurredAt: '2026-12-18T10:55:00+08:00',
  kind: 'consultation',
  subject: '集成电路材料企业的用电补助',
  body: '请问集成电路材料企业能否申请用电补助？',
  creditCode: '913505020000091A3D',
  enterpriseName: '泉州示例半导体材料有限公司',
  contact: null,
} as const;
const answer = '您好！用电补助面向规模以上工业企业（示例），贵公司可在入库后申请。';

/** A letter that the provincial platform passes on, and what the platform is told of it; told step by step from `step` on. */
export async function playPlatform(
  playing: Playing,
  step: number,
  tell: (text: string) => void,
): Promise<number> {
  const { stack, cast } = playing;
  await waitUntil(stack, passedOnAt);
  await newsTo(playing, `on the way to ${passedOnAt}`, []);
  const secret = playing.secretOf(`${webhookSecretsBelow('quanzhou', 'local')}inbound/province`);
  const forged = await passOn(stack, 'demo_0', letter, standardWebhooks.freshSecret());
  expectSame('a signature of somebody else', forged.status, 401);
  const sent = await passOn(stack, 'demo_1', letter, secret);
  expectSame('the letter', sent.status, 201);
  const receipt = LetterReceipt.parse(await sent.json());
  const again = await passOn(stack, 'demo_1', letter, secret);
  expectSame('the letter, sent again', LetterReceipt.parse(await again.json()), receipt);
  tell(
    toldScene(step, passedOnAt, `From the province · ${receipt.caseNumber}`, [
      `POST /inbound/province, signed: ${letter.externalId} becomes a case, due ${receipt.dueOn}`,
      'sent again it is answered the same; signed by somebody else it is 401',
      ...mailLines(await newsTo(playing, 'the letter of the province', ['d02'])),
    ]),
  );

  await waitUntil(stack, answeredAt);
  const hub = await cast.person('hub-clerk-1');
  const { items } = succeeded('the triage queue', await hub.api.listTriage({})).body;
  const caseId = items.find(({ number }) => number === receipt.caseNumber)?.caseId;
  if (caseId === undefined) throw new Differs('the letter of the province is not in the triage queue');
  const { etag = '' } = succeeded('reading it', await hub.api.getCase({ caseId }));
  succeeded('the answer', await hub.api.releaseAnswer({ caseId, answer }, { ifMatch: etag }));
  const mails = await newsTo(playing, 'the answer to it', ['d02']);
  const told = await toldToProvince(stack.info.webhooksUrl);
  expectSame(
    'what the province is told',
    told.map(({ verdict, event }) => [verdict, event.type, event.data.externalId]),
    [
      ['valid', 'case.received', letter.externalId],
      ['valid', 'case.answered', letter.externalId],
    ],
  );
  tell(
    toldScene(step + 1, answeredAt, `Its status goes back · ${receipt.caseNumber}`, [
      `hub-clerk-1 (${hub.name}) answers; the province is told by webhooks whose signatures hold:`,
      ...told.map(({ event: { type, data } }) => `  ${type} · ${data.externalId} · ${data.status}`),
      ...mailLines(mails),
    ]),
  );
  return step + 2;
}

/** What the stand-in of the province has received, the earliest first. */
async function toldToProvince(webhooksUrl: string) {
  const response = await fetch(`${webhooksUrl}/received.json`);
  return z
    .array(receivedWebhookSchema)
    .parse(await response.json())
    .filter(({ integrator }) => integrator === 'province')
    .map(({ verdict, body }) => ({ verdict, event: WebhookEvent.parse(JSON.parse(body)) }))
    .toSorted((a, b) => a.event.data.version - b.event.data.version);
}
