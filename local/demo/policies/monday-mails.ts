import { expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { newsTo, type Playing, waitUntil } from '../playing.ts';
import { policyMailsTo, wholeMail } from './policy-mails.ts';

const answeredAt = '2026-12-18T15:40+08:00';
/** A Monday, five working days before the window closes; the offices open at this minute. */
const remindedAt = '2026-12-21T08:30+08:00';
const mailedAt = '2026-12-21T08:32+08:00';

/** What has been said of the programme before. */
const said = { E03: 'submitted', E05: 'declined' } as const;

/**
 * Monday morning: the window of P01 reminds those who have not said that they have applied, or do not want to; and those are
 * asked whose profiles lack what would decide.
 */
export async function playMonday(
  playing: Playing,
  step: number,
  policyId: string,
): Promise<readonly string[]> {
  const { stack, cast } = playing;
  await waitUntil(stack, answeredAt);
  for (const [enterpriseId, state] of Object.entries(said)) {
    const { api } = await cast.person(enterpriseId.toLowerCase());
    const stated = await api.stateApplication({ enterpriseId, policyId, programmeId: 'p01', state });
    expectSame(`${enterpriseId}: what it said`, succeeded('its word', stated).body.state, state);
  }
  await newsTo(playing, 'what was said', []);
  await waitUntil(stack, remindedAt);
  const accounts = ['e01', 'e06', 'e09', 'h01', 'h02'];
  const mails = await policyMailsTo(playing, 'Monday morning', mailedAt, accounts);
  const reminded = await inboxesWith(playing, 'windowReminder');
  expectSame('whose inbox has the reminder', reminded, ['e01', 'e06', 'e09', 'e11']);
  expectSame('who is asked', await inboxesWith(playing, 'profileIncomplete'), ['h01', 'h02']);
  const reminders = mails.filter(({ destinations }) => destinations[0]?.startsWith('e'));
  const asks = mails.filter(({ destinations }) => destinations[0]?.startsWith('h'));
  return [
    toldScene(step, remindedAt, 'The window of P01 closes in five working days', [
      'E03 has said that it has applied, E05 that it does not want to: neither is reminded, and E10 has lost P01',
      `in the inbox of ${reminded.join(', ')}; e11 gets no mail any more`,
      `${reminders.length} mails, one of them:`,
      ...reminders.slice(0, 1).flatMap(wholeMail),
    ]),
    toldScene(step + 1, remindedAt, 'What the profile of a claimed enterprise lacks, asked once a week', [
      `${asks.length} mails, one of them:`,
      ...asks.slice(0, 1).flatMap(wholeMail),
    ]),
  ];
}

/** Those of the people concerned whose inbox has such an item of this morning. */
async function inboxesWith({ cast }: Playing, event: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const account of ['e01', 'e03', 'e05', 'e06', 'e09', 'e10', 'e11', 'h01', 'h02']) {
    const { api } = await cast.person(account);
    const { items } = succeeded(`${account}: the inbox`, await api.listInbox({}, { limit: 20 })).body;
    const isThere = items.some(
      (item) => item.event === event && Date.parse(item.at) === Date.parse(remindedAt),
    );
    if (isThere) found.push(account);
  }
  return found;
}
