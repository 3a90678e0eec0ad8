import type { PolicyContent } from '../../../shared/domain/policy/policy.ts';
import { samplePolicies } from '../../seed/policies.ts';
import { Differs, expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { type Playing, waitUntil } from '../playing.ts';
import { mailsBySubject, policyMailsTo } from './policy-mails.ts';
import { publishByTwo } from './publish.ts';
import { sampleEnterprises } from './sample-audience.ts';

const amendedAt = '2026-12-18T14:30+08:00';
/** Mails are held for two minutes, so that a publication can be stopped. */
const mailedAt = '2026-12-18T14:32+08:00';

const longerUntil = '2026-12-28';

/** P01 as it is amended: no longer for large enterprises, for small ones below the scale, too, and open for longer. */
function amended({ issuers, topics, programmes, attachments, ...content }: PolicyContent) {
  const summary =
    '对工业企业设备投资达到100万元以上的技改项目，按实际设备投资的5%给予补助，单个项目最高200万元；中型、小型、微型企业可申报，小微企业不要求入规（示例）。';
  return {
    ...content,
    issuers: [...issuers],
    topics: [...topics],
    attachments: [...attachments],
    summary,
    text: `第一条　${summary}\n第二条　本文件为演示示例，并非真实政策。`,
    criteria: {
      all: [
        { clause: 'region', in: ['350500'] },
        { clause: 'industry', in: ['B', 'C', 'D'] },
        { clause: 'size', in: ['medium', 'small', 'micro'] },
        {
          any: ['ABOVE_SCALE_INDUSTRY', 'MICRO_SMALL'].map((holds) => ({
            clause: 'qualification',
            holds,
          })),
        },
        { none: [{ clause: 'qualification', holds: 'SPECIAL_CREDIT_BAD' }] },
      ],
    },
    programmes: programmes.map((programme) => ({
      ...programme,
      documents: [...programme.documents],
      windows: programme.windows.map((window) => ({ ...window, closesOn: longerUntil })),
    })),
  };
}

/** What the amendment is to those whom it concerns; to others it is nothing. */
const told: Readonly<Record<string, string>> = {
  E01: 'changed',
  E03: 'changed',
  E05: 'changed',
  E06: 'changed',
  E09: 'gained',
  E10: 'lost',
  E11: 'changed',
};

/** P01 is amended by the same two people; those are told who gained it, lost it, or have it with another window. */
export async function amendSample(playing: Playing, step: number, policyId: string): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, amendedAt);
  const editor = await cast.person('hub-policy-editor');
  const before = samplePolicies.find(({ sample }) => sample === 'P01')?.content;
  if (before === undefined) throw new Differs('there is no P01');
  const { etag: ifMatch = '' } = succeeded('reading P01', await editor.api.getPolicy({ policyId }));
  const draft = succeeded(
    'the amendment',
    await editor.api.amendPolicy({ policyId, ...amended(before) }, { ifMatch }),
  );
  await publishByTwo(cast, policyId, draft.etag ?? '');
  await stack.settled();
  const lines: string[] = [];
  for (const enterpriseId of sampleEnterprises) {
    const { api } = await cast.person(enterpriseId.toLowerCase());
    const { items } = succeeded(
      `${enterpriseId}: its workbench`,
      await api.listPushes({ enterpriseId }),
    ).body;
    const push = items.find((each) => each.policyId === policyId && each.version === 2);
    expectSame(`${enterpriseId}: what the amendment is to it`, push?.change, told[enterpriseId]);
    if (push === undefined) continue;
    const changes = push.changes.map(({ field, from, to }) => ` (${field}: ${from} → ${to})`).join('');
    lines.push(`${enterpriseId} ${push.change}${changes}`);
  }
  const accounts = Object.keys(told).map((enterpriseId) => enterpriseId.toLowerCase());
  const mails = await policyMailsTo(playing, 'the amendment', mailedAt, accounts);
  return toldScene(step, amendedAt, 'P01 is amended', [
    'no longer for large enterprises; small and micro ones need not be above the scale; open until 28 December',
    `POST /policies/${policyId}/amendment by hub-policy-editor, approved by hub-policy-approver: version 2`,
    ...lines,
    ...mailsBySubject(mails),
  ]);
}
