import { escaped } from '../stack/escaped.ts';
import type { ReadMail } from './read-mail.ts';

const style = `
  body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; } td, th { border-bottom: 1px solid #ccc; padding: .4rem; text-align: left; vertical-align: top; }
  pre { white-space: pre-wrap; background: #f6f6f6; padding: 1rem; } iframe { width: 100%; height: 30rem; border: 1px solid #ccc; }`;

/** The page with the list of mails, newest first. */
export function listPage(mails: readonly ReadMail[]): string {
  const rows = mails.map(
    (mail) =>
      `<tr><td>${escaped(mail.acceptedAt)}</td><td>${escaped(mail.destinations.join(', '))}</td>` +
      `<td><a href="/mails/${mail.id}">${escaped(mail.subject) || '(no subject)'}</a></td></tr>`,
  );
  const table = `<table><thead><tr><th>Sent</th><th>To</th><th>Subject</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
  return page('Mails', mails.length === 0 ? '<p>No mails yet.</p>' : table);
}

/** The page of one mail: its headers, its text, and its HTML in a frame that may do nothing. */
export function mailPage(mail: ReadMail): string {
  const headers = Object.entries(mail.headers).map(
    ([name, value]) => `<tr><th>${escaped(name)}</th><td>${escaped(value)}</td></tr>`,
  );
  const attachments = mail.attachments.map(
    ({ filename, contentType, size }) =>
      `<li>${escaped(filename)} (${escaped(contentType)}, ${size} bytes)</li>`,
  );
  return page(
    mail.subject,
    `<p><a href="/">All mails</a> · <a href="/mails/${mail.id}.eml">Bytes as sent</a></p>
    <p>From ${escaped(mail.from)}<br>To ${escaped(mail.to)}<br>Sent ${escaped(mail.acceptedAt)}</p>
    ${mail.html === '' ? '' : `<iframe sandbox="" title="HTML" src="/mails/${mail.id}.html"></iframe>`}
    <h2>Text</h2><pre>${escaped(mail.text)}</pre>
    ${attachments.length === 0 ? '' : `<h2>Attachments</h2><ul>${attachments.join('')}</ul>`}
    <h2>Headers</h2><table>${headers.join('')}</table>`,
  );
}

function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
}
