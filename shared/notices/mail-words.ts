import type { Language } from '../domain/directory/account.ts';
import type { Notice } from '../domain/message/notice.ts';
import { escapeHtml } from './escape-html.ts';
import { noticeWords } from './notice-words.ts';
import { plainLines } from './plain-lines.ts';

/** A mail in words, Chinese first and English after it. */
export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Who writes the mails, in whose time, and where a case is opened. */
export interface Sender {
  readonly name: string;
  readonly timeZone: string;
  readonly portalUrl: string;
}

interface Quote {
  readonly label: string;
  readonly text: string;
}

interface Part {
  readonly language: Language;
  readonly title: string;
  readonly body: readonly string[];
  readonly quotes: readonly Quote[];
  readonly link: string;
  readonly footer: string;
}

/**
 * The words of a mail: the notice in both languages, with the texts it quotes. Those stand once, in the Chinese part, as they
 * were written. `texts` are by id; one that is not there was erased (个人信息保护法 art. 47), and the mail says so.
 */
export function mailWords(notice: Notice, texts: ReadonlyMap<string, string>, sender: Sender): MailWords {
  const zh = noticeWords(notice, { language: 'zh-CN', timeZone: sender.timeZone });
  const en = noticeWords(notice, { language: 'en', timeZone: sender.timeZone });
  const parts: readonly Part[] = [
    {
      language: 'zh-CN',
      title: zh.title,
      body: ['您好！', ...zh.body],
      quotes: (zh.quotes ?? []).map(({ label, text }) => ({
        label,
        text: texts.get(text.id) ?? '（此项内容已依法删除。）',
      })),
      link: '查看办件',
      footer: `本邮件由${sender.name}自动发出，请勿直接回复。`,
    },
    {
      language: 'en',
      title: en.title,
      body: en.body,
      quotes: (en.quotes ?? []).map(({ label }) => ({ label, text: 'As quoted above.' })),
      link: 'Open the case',
      footer: `This mail was sent automatically by ${sender.name}; please do not reply to it.`,
    },
  ];
  const url = `${sender.portalUrl.replace(/\/$/, '')}/cases/${notice.caseId}`;
  return {
    subject: zh.title,
    text: plainLines(parts.map((part) => partAsText(part, url)).join('\n\n----------\n\n')),
    html: asHtml(zh.title, parts, url),
  };
}

function partAsText({ title, body, quotes, link, footer }: Part, url: string): string {
  const quoted = quotes.map(({ label, text }) => `【${label}】\n${text}`);
  return [title, ...body, ...quoted, `${link}\n${url}`, footer].join('\n\n');
}

function asHtml(title: string, parts: readonly Part[], url: string): string {
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title></head>`,
    '<body style="font-family: sans-serif; line-height: 1.6; max-width: 40em">',
    ...parts.map((part) => partAsHtml(part, url)),
    '</body>',
    '</html>',
  ].join('\n');
}

function partAsHtml({ language, title, body, quotes, link, footer }: Part, url: string): string {
  return [
    `<section lang="${language}">`,
    `<h1 style="font-size: 1.25em">${escapeHtml(title)}</h1>`,
    ...body.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
    ...quotes.map(
      ({ label, text }) =>
        `<h2 style="font-size: 1em">${escapeHtml(label)}</h2>\n<blockquote>${escapeHtml(text)}</blockquote>`,
    ),
    `<p><a href="${escapeHtml(url)}">${link}</a></p>`,
    `<p><small>${escapeHtml(footer)}</small></p>`,
    '</section>',
  ].join('\n');
}
