import type { ReadMail } from '../../mail/read-mail.ts';
import { Differs, expectSame, succeeded } from '../differs.ts';
import { toldScene } from '../narrate.ts';
import { newsTo, type Playing, waitUntil } from '../playing.ts';

const clickedAt = '2026-12-18T15:30+08:00';

/** The link in a mail's `List-Unsubscribe` (RFC 8058), at the API of the stack. */
export function oneClickLink({ headers }: ReadMail, apiUrl: string): string {
  const [, url] = /^<(https?:[^>]+)>$/.exec(headers['list-unsubscribe']?.replaceAll(/\s/g, '') ?? '') ?? [];
  if (url === undefined) throw new Differs('the mail has no link of one click');
  return `${apiUrl}${new URL(url).pathname}`;
}

/** E11's person ends its mails by the button of the mail program: a GET only asks, the POST ends. */
export async function unsubscribe(playing: Playing, step: number, mail: ReadMail): Promise<string> {
  const { stack, cast } = playing;
  await waitUntil(stack, clickedAt);
  const { api } = await cast.person('e11');
  const settings = async () =>
    succeeded('the settings', await api.getPushSettings({ enterpriseId: 'E11' })).body;
  const link = oneClickLink(mail, stack.apiUrl);
  const looked = await fetch(link);
  expectSame('looking at the link', looked.status, 200);
  expectSame('the settings after a look', await settings(), { smart: true, frequency: 'atOnce' });
  const ended = await fetch(link, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
  });
  expectSame('the click', ended.status, 200);
  expectSame('the settings after it', await settings(), { smart: true, frequency: 'never' });
  await newsTo(playing, 'the click', []);
  return toldScene(step, clickedAt, 'One click, and no more mails', [
    `the mail to e11 says List-Unsubscribe-Post: ${mail.headers['list-unsubscribe-post']}`,
    'GET of its link shows a page that asks, and changes nothing; POST ends the mails of smart matching for E11',
    'its workbench goes on; whoever wants mails again says so in the settings',
  ]);
}
