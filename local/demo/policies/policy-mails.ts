import type { ReadMail } from '../../mail/read-mail.ts';
import { expectMailsTo, freshNews, type Playing, waitUntil } from '../playing.ts';

/** So long the mails of a publication may take: they are sent by runs of each minute. */
const mostMinutes = 40;

/**
 * The mails about policies that come from an instant on, as the clock goes on minute by minute until there are as many as are
 * told; they must go to those whom the story names.
 */
export async function policyMailsTo(
  playing: Playing,
  what: string,
  from: string,
  accounts: readonly string[],
): Promise<readonly ReadMail[]> {
  const { stack } = playing;
  const came: ReadMail[] = [];
  await waitUntil(stack, from);
  for (let minute = 0; minute < mostMinutes; minute += 1) {
    came.push(...(await freshNews(playing, what)));
    if (came.length >= accounts.length) break;
    await stack.clock.move('+1m');
  }
  await expectMailsTo(playing, what, came, accounts);
  return came;
}

const betweenLanguages = '\n----------\n';

/** A whole mail in its first language, as its reader sees it; the links that only its reader may follow are cut short. */
export function wholeMail({ subject, text, destinations }: ReadMail): readonly string[] {
  const [chinese = ''] = text.split(betweenLanguages);
  return [
    `mail to ${destinations.join(', ')}`,
    `  Subject: ${subject}`,
    ...chinese
      .split('\n')
      .filter((line) => line.trim() !== '' && line !== subject)
      .map((line) => `  | ${line.replace(/(\/unsubscribe\/.{8}).+/, '$1…')}`),
  ];
}

/** Many mails by what they are called, with those to whom they went. */
export function mailsBySubject(mails: readonly ReadMail[]): readonly string[] {
  const bySubject = Map.groupBy(mails, ({ subject }) => subject);
  return [...bySubject].map(
    ([subject, each]) =>
      `${subject} → ${each
        .flatMap(({ destinations }) => destinations.map(nameIn))
        .toSorted()
        .join(', ')}`,
  );
}

function nameIn(address: string): string {
  return address.replace('@example.com', '');
}
