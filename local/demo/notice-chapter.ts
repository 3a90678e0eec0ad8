import { expectSame, succeeded } from './differs.ts';
import { explanation, notCounted } from './explained-days.ts';
import { mailLines, toldScene } from './narrate.ts';
import { newsTo, type Playing, waitUntil } from './playing.ts';

/** When the letter is written whose date counts into a year without a notice. */
const writtenAt = '2026-12-18T10:00+08:00';
const proposedAt = '2026-12-18T10:05+08:00';
const approvedAt = '2026-12-18T10:10+08:00';
/** The recount begins a minute and a half after the approval, with the sweep of the next minute. */
const recountedAt = '2026-12-18T10:13+08:00';

const letter = {
  enterpriseId: 'E01',
  kind: 'appeal',
  channel: 'web',
  subject: '春节前货款结算遇到困难，请求协调',
  body: '我公司向市内两家企业供货，货款逾期半年未付。请求协调在春节前结清。',
  consentsToPublication: false,
} as const;

/** Made up for the demo: the State Council had not announced 2027 when it was written. */
const notice = {
  status: 'official' as const,
  documentNumbers: ['示例〔2026〕1号'],
  issued: ['2026-12-17'],
  papersCanonical: ['https://www.example.com/notice-2027'],
  note: '演示用，并非国务院办公厅通知',
  days: ['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({
    date,
    name: '元旦',
    kind: 'off' as const,
  })),
};

/** A date that is provisional, and the notice that settles it; told step by step from `step` on. */
export async function playNotice(
  playing: Playing,
  step: number,
  tell: (text: string) => void,
): Promise<number> {
  const { stack, cast } = playing;
  const writer = await cast.person('e01');
  const [first, second] = [await cast.person('administrator-1'), await cast.person('administrator-2')];

  await waitUntil(stack, writtenAt);
  await newsTo(playing, `on the way to ${writtenAt}`, []);
  const { caseId, number, dueOn, provisional } = succeeded(
    'the letter',
    await writer.api.submitLetter(letter),
  ).body;
  expectSame('the date before', { dueOn, provisional }, { dueOn: '2027-01-01', provisional: true });
  tell(
    toldScene(step, writtenAt, `Year's end · ${number}`, [
      `An appeal whose ten working days reach into 2027, for which there is no notice yet: due ${dueOn}, provisional.`,
      ...mailLines(await newsTo(playing, 'the letter', ['e01'])),
    ]),
  );

  await waitUntil(stack, proposedAt);
  const proposal = succeeded('the proposal', await first.api.proposeNotice({ year: 2027, notice }));
  expectSame(
    'days that change',
    proposal.body.changes.map(({ date }) => date),
    ['2027-01-01'],
  );
  tell(
    toldScene(step + 1, proposedAt, 'A notice for 2027, made up', [
      `POST /calendar/proposals by administrator-1 (${first.name}): version ${proposal.body.notice.version}, one working day becomes a day off`,
    ]),
  );

  await waitUntil(stack, approvedAt);
  const own = await first.api.approveProposal({ year: '2027' }, { ifMatch: proposal.etag ?? '' });
  expectSame('who proposed it may not approve it', own.status, 403);
  succeeded(
    'the approval',
    await second.api.approveProposal({ year: '2027' }, { ifMatch: proposal.etag ?? '' }),
  );
  tell(
    toldScene(step + 2, approvedAt, 'The second pair of eyes', [
      `administrator-1 may not approve it (403); administrator-2 (${second.name}) does, and it is in force`,
    ]),
  );

  await waitUntil(stack, recountedAt);
  const explained = succeeded('the deadline', await writer.api.getDeadline({ caseId })).body;
  const after = { dueOn: explained.dueOn, provisional: explained.provisional };
  expectSame('the date after', after, { dueOn: '2027-01-04', provisional: false });
  expectSame('days not counted', notCounted(explained.days).slice(-3), [
    ['2027-01-01', '元旦'],
    ['2027-01-02', '元旦'],
    ['2027-01-03', '元旦'],
  ]);
  const told = ['e01', 'hub-clerk-1', 'hub-clerk-2', 'hub-supervisor-1', 'hub-supervisor-2'];
  tell(
    toldScene(step + 3, recountedAt, `Year's end · ${number}`, [
      'The recount moves the one open case that the notice touches, once, and tells those concerned.',
      ...explanation(explained.days),
      ...mailLines(await newsTo(playing, 'the moved date', told)),
    ]),
  );
  return step + 4;
}
