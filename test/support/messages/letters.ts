import { randomTokens } from '../../../shared/adapters/crypto/random-tokens.ts';
import { dynamoCaseTexts } from '../../../shared/adapters/dynamo/case-texts.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoInvitations } from '../../../shared/adapters/dynamo/invitations.ts';
import { dynamoMailStore } from '../../../shared/adapters/dynamo/mail-store.ts';
import { type Letter, letterOf } from '../../../shared/app/letter-of.ts';
import type { MailId } from '../../../shared/domain/message/mail.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import type { Engine } from '../engine.ts';

/** The letters that these mails are at that moment, as the mailer would compose them; none where a mail concerns nobody any more. */
export async function lettersOf(
  { table }: Engine,
  mailIds: readonly MailId[],
  at: Instant,
): Promise<readonly Letter[]> {
  const deps = {
    directory: dynamoDirectory(table),
    invitations: dynamoInvitations(table),
    tokens: randomTokens,
    texts: dynamoCaseTexts(table),
    sender: { name: '泉州市政企直通车', timeZone: 'Asia/Shanghai', portalUrl: 'https://zhitong.example' },
  };
  const letters: Letter[] = [];
  for (const mailId of mailIds) {
    const mail = await dynamoMailStore(table).mail(mailId);
    const letter = mail && (await letterOf(deps, mail, at));
    if (letter !== undefined) letters.push(letter);
  }
  return letters;
}

/** The code in the mail of an invitation. */
export function tokenIn({ words }: Letter): string {
  const [, token] = /\/invitation#(\S+)/.exec(words.text) ?? [];
  if (token === undefined) throw new Error(`no invitation in ${words.subject}`);
  return token;
}
