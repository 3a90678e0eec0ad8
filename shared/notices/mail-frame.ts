import type { CaseId } from '../domain/case/case-id.ts';
import type { Language } from '../domain/directory/account.ts';
import { escapeHtml } from './escape-html.ts';
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

/** A line of a list: a label, which opens something where there is a url, and what is to be said of it. */
interface Entry {
  readonly label: string;
  readonly url: string | undefined;
  readonly detail: string;
}

/** A piece of a mail. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'quote'; readonly label: string; readonly text: string }
  | { readonly kind: 'list'; readonly title: string; readonly entries: readonly Entry[] }
  | { readonly kind: 'link'; readonly label: string; readonly url: string };

/** A mail in one language. */
export interface Part {
  readonly language: Language;
  readonly title: string;
  readonly blocks: readonly Block[];
  readonly footer: string;
}

/** Where a case is opened. */
export function caseUrl({ portalUrl }: Sender, caseId: CaseId): string {
  return `${portalUrl.replace(/\/$/, '')}/cases/${caseId}`;
}

/** By whom a mail was sent, the last line of each of its parts. */
export function footerOf({ name }: Sender, language: Language): string {
  return language === 'zh-CN'
    ? `本邮件由${name}自动发出，请勿直接回复。`
    : `This mail was sent automatically by ${name}; please do not reply to it.`;
}

/** The parts as one mail, as text and as HTML; the title of the first is its subject. */
export function framed(first: Part, ...others: readonly Part[]): MailWords {
  const parts = [first, ...others];
  return {
    subject: first.title,
    text: plainLines(parts.map(partAsText).join('\n\n----------\n\n')),
    html: [
      '<!doctype html>',
      `<html lang="${first.language}">`,
      `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(first.title)}</title></head>`,
      '<body style="font-family: sans-serif; line-height: 1.6; max-width: 40em">',
      ...parts.map(partAsHtml),
      '</body>',
      '</html>',
    ].join('\n'),
  };
}

function partAsText({ title, blocks, footer }: Part): string {
  return [title, ...blocks.map(blockAsText), footer].join('\n\n');
}

function blockAsText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.text;
    case 'quote':
      return `【${block.label}】\n${block.text}`;
    case 'list':
      return [`【${block.title}】`, ...block.entries.map(entryAsText)].join('\n');
    case 'link':
      return `${block.label}\n${block.url}`;
  }
}

function entryAsText({ label, url, detail }: Entry): string {
  const said = [label, detail].filter((text) => text !== '').map(oneLine);
  return [`- ${said.join(' ')}`, ...(url === undefined ? [] : [`  ${url}`])].join('\n');
}

/** What is one line of a list stays one, whatever a unit is called. */
function oneLine(text: string): string {
  return plainLines(text).replaceAll('\n', ' ');
}

function partAsHtml({ language, title, blocks, footer }: Part): string {
  return [
    `<section lang="${language}">`,
    `<h1 style="font-size: 1.25em">${escapeHtml(title)}</h1>`,
    ...blocks.map(blockAsHtml),
    `<p><small>${escapeHtml(footer)}</small></p>`,
    '</section>',
  ].join('\n');
}

function blockAsHtml(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${escapeHtml(block.text)}</p>`;
    case 'quote':
      return `${heading(block.label)}\n<blockquote>${escapeHtml(block.text)}</blockquote>`;
    case 'list':
      return [heading(block.title), '<ul>', ...block.entries.map(entryAsHtml), '</ul>'].join('\n');
    case 'link':
      return `<p>${anchor(block.label, block.url)}</p>`;
  }
}

function heading(text: string): string {
  return `<h2 style="font-size: 1em">${escapeHtml(text)}</h2>`;
}

function entryAsHtml({ label, url, detail }: Entry): string {
  const name = url === undefined ? escapeHtml(label) : anchor(label, url);
  return `<li>${[name, escapeHtml(detail)].filter((text) => text !== '').join(' ')}</li>`;
}

function anchor(label: string, url: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`;
}
