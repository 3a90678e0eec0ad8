import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mailbox } from './mailbox.ts';
import { readMail, type ReadMail } from './read-mail.ts';
import { listPage, mailPage } from './viewer-pages.ts';

/** The pages may load nothing from elsewhere and run nothing; a mail's own HTML may not even be from this origin. */
const pagePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'";
const mailPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

/** Shows the mails that SES accepted: `/` newest first, `/mails/<id>`, its `.html` and `.eml`, and `/mails.json`. */
export function mailViewer(
  mailbox: Mailbox,
): (message: IncomingMessage, response: ServerResponse) => Promise<void> {
  const all = async (): Promise<readonly ReadMail[]> => {
    const mails = await Promise.all(mailbox.list().map(async ({ id }) => readMail(mailbox, id)));
    return mails.filter((mail) => mail !== undefined).toReversed();
  };
  return async (message, response) => {
    const { pathname } = new URL(message.url ?? '/', 'http://viewer');
    const send = (type: string, policy: string, body: string | Buffer): void => {
      response
        .writeHead(200, {
          'content-type': type,
          'content-security-policy': policy,
          'x-content-type-options': 'nosniff',
        })
        .end(body);
    };
    if (message.method === 'GET' && pathname === '/') {
      send('text/html; charset=utf-8', pagePolicy, listPage(await all()));
      return;
    }
    if (message.method === 'GET' && pathname === '/mails.json') {
      send('application/json', pagePolicy, JSON.stringify(await all()));
      return;
    }
    const [, id = '', form = ''] = /^\/mails\/(\d+)(\.html|\.eml)?$/u.exec(pathname) ?? [];
    const mail = message.method === 'GET' ? await readMail(mailbox, id) : undefined;
    if (mail === undefined) response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    else if (form === '.html') send('text/html; charset=utf-8', mailPolicy, mail.html);
    else if (form === '.eml') send('message/rfc822', mailPolicy, mailbox.bytes(id) ?? '');
    else send('text/html; charset=utf-8', pagePolicy, mailPage(mail));
  };
}
