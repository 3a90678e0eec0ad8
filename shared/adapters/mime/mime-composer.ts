import MimeComposer from 'nodemailer/lib/mail-composer';
import type { MailComposer } from '../../app/message-ports.ts';

/** Who mails come from. */
export interface From {
  readonly name: string;
  readonly address: string;
}

/**
 * Composes mails as RFC 5322 with text and HTML. Message-ID holds where the transport keeps it; SES sets its own, so the
 * mail's id goes in X-Zhitong-Message too (RULES 12). No automatic answer is wanted (RFC 3834 section 5: Auto-Submitted).
 */
export function mimeComposer(from: From): MailComposer {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  return {
    async compose({ mailId, to, unsubscribeUrl }, words, sentAt) {
      const mail = new MimeComposer({
        from: { name: oneLine(from.name), address: from.address },
        to: { name: oneLine(to.name), address: to.address },
        subject: oneLine(words.subject),
        text: words.text,
        html: words.html,
        date: new Date(sentAt),
        messageId: `<${mailId}@${domain}>`,
        headers: {
          'X-Zhitong-Message': mailId,
          'Auto-Submitted': 'auto-generated',
          ...(unsubscribeUrl !== undefined && oneClick(unsubscribeUrl)),
        },
        newline: 'win',
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return mail.compile().build();
    },
  };
}

/** One click ends mails like this one; a POST does, so that whoever only looks at the link changes nothing (RFC 8058). */
function oneClick(url: string): Readonly<Record<string, string>> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** A header's value on one line: a line break in a name would begin another header. */
function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
