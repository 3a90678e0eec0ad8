import type { Language } from '../domain/directory/account.ts';
import type { Invitation } from '../domain/directory/invitation.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import { footerOf, framed, type MailWords, type Part, type Sender } from './mail-frame.ts';

/** An invitation as it is mailed. */
export interface MailedInvitation extends Pick<Invitation, 'expiresAt'> {
  /** What the enterprise is called, and who invites. */
  readonly enterprise: string;
  readonly inviter: string;
  /** What the person gives back to accept it. */
  readonly token: string;
}

/** The words of a mail that brings an invitation, in both languages. Its link carries the token where servers do not see it. */
export function invitationMailWords(invitation: MailedInvitation, sender: Sender): MailWords {
  return framed(inChinese(invitation, sender), inEnglish(invitation, sender));
}

function inChinese(invitation: MailedInvitation, sender: Sender): Part {
  const { enterprise, inviter, expiresAt } = invitation;
  const until = chinese(sender.timeZone).limit(expiresAt);
  return part('zh-CN', invitation, sender, {
    title: `${enterprise}邀请您加入政企直通车`,
    body: [
      '您好！',
      `${inviter}邀请您代表${enterprise}使用政企直通车：写信、查看办理进展和答复。`,
      `请在${until}前打开下面的链接，登录后接受邀请。邀请只能使用一次，请勿转发。如果您不认识邀请人，请忽略本邮件。`,
    ],
    code: '也可以在登录后粘贴以下邀请码',
    open: '接受邀请',
  });
}

function inEnglish(invitation: MailedInvitation, sender: Sender): Part {
  const { enterprise, inviter, expiresAt } = invitation;
  const until = english(sender.timeZone).limit(expiresAt);
  return part('en', invitation, sender, {
    title: `${enterprise} invites you`,
    body: [
      `${inviter} invites you to act for ${enterprise}: to write letters and to see how they are handled and answered.`,
      `Open the link before ${until}, sign in and accept. The invitation works once; do not pass it on. If you do not know who invites you, ignore this mail.`,
    ],
    code: 'Or paste this code after signing in',
    open: 'Accept the invitation',
  });
}

interface InLanguage {
  readonly title: string;
  readonly body: readonly string[];
  readonly code: string;
  readonly open: string;
}

function part(
  language: Language,
  { token }: MailedInvitation,
  sender: Sender,
  { title, body, code, open }: InLanguage,
): Part {
  return {
    language,
    title,
    blocks: [
      ...body.map((text) => ({ kind: 'paragraph', text }) as const),
      { kind: 'link', label: open, url: `${sender.portalUrl.replace(/\/$/, '')}/invitation#${token}` },
      { kind: 'quote', label: code, text: token },
    ],
    footer: footerOf(sender, language),
  };
}
