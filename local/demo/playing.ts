import type { ReadMail } from '../mail/read-mail.ts';
import type { Stack } from '../stack/stack.ts';
import type { Cast } from './cast.ts';
import { expectSame } from './differs.ts';
import type { Letter } from './letter.ts';
import type { NewMails } from './new-mails.ts';

/** What the demo carries from scene to scene. */
export interface Playing {
  readonly stack: Stack;
  readonly cast: Cast;
  readonly mails: () => Promise<NewMails>;
  /** A secret of the stack, by its name. */
  readonly secretOf: (name: string) => string;
  /** The cases of the letters that have been written. */
  readonly caseIds: Map<Letter, string>;
  /** The digests that came, by address and morning. */
  readonly digests: Map<string, ReadMail>;
}

/** The clock runs on by itself; it is moved only to what lies ahead. */
export async function waitUntil(stack: Stack, at: string): Promise<void> {
  if (Date.parse(await stack.clock.now()) < Date.parse(at)) await stack.clock.move(at);
}

/** The news by mail since the last call. Digests are put by, one a morning for each. */
export async function freshNews({ mails, digests }: Playing, what: string): Promise<readonly ReadMail[]> {
  const { news, digests: fresh } = await mails();
  for (const mail of fresh) {
    const key = `${mail.destinations.join()} ${mail.headers['x-zhitong-message'] ?? ''}`;
    expectSame(`${what}: a second digest of a morning`, digests.has(key), false);
    digests.set(key, mail);
  }
  return news;
}

/** The news by mail since the last call, which must go to those whom the story names. */
export async function newsTo(
  playing: Playing,
  what: string,
  accounts: readonly string[],
): Promise<readonly ReadMail[]> {
  const news = await freshNews(playing, what);
  await expectMailsTo(playing, what, news, accounts);
  return news;
}

/** Throws Differs unless mails went to those whom the story names, to each as often as named. */
export async function expectMailsTo(
  { cast }: Playing,
  what: string,
  mails: readonly ReadMail[],
  accounts: readonly string[],
): Promise<void> {
  const told = await Promise.all(accounts.map(async (account) => (await cast.person(account)).email));
  const came = mails.flatMap(({ destinations }) => destinations);
  expectSame(`${what}: who gets mail`, came.toSorted(), told.toSorted());
}
