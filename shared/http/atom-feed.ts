import type { LibraryEntry } from '../domain/policy/library.ts';
import { instant } from '../domain/time/instant.ts';

const ended = { published: '', withdrawn: '【已撤回】', expired: '【已失效】' } as const;
const started = instant('2026-01-01T00:00:00Z');

/**
 * The latest changes of the library as an Atom feed (RFC 4287). `libraryUrl` is where the library lies; ids are built from the
 * policy alone, so that an amendment updates its entry and no reader takes it for another.
 */
export function atomFeed(entries: readonly LibraryEntry[], libraryUrl: string): string {
  const [latest] = entries;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `<id>${escapeXml(`${libraryUrl}/atom.xml`)}</id>`,
    '<title>政企直通车政策库</title>',
    `<updated>${latest === undefined ? started : changedAt(latest)}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(`${libraryUrl}/atom.xml`)}"/>`,
    '<author><name>政企直通车</name></author>',
    ...entries.map((entry) => entryOf(entry, libraryUrl)),
    '</feed>',
    '',
  ].join('\n');
}

function entryOf(entry: LibraryEntry, libraryUrl: string): string {
  const { policyId, title, documentNumber, issuers, topics, summary, firstPublishedAt, status } = entry;
  const names = issuers.map(({ name }) => `<author><name>${escapeXml(name)}</name></author>`);
  return [
    '<entry>',
    `<id>urn:zhitong:policy:${policyId}</id>`,
    `<title>${escapeXml(`${ended[status]}${title}（${documentNumber}）`)}</title>`,
    `<published>${firstPublishedAt}</published>`,
    `<updated>${changedAt(entry)}</updated>`,
    `<link rel="alternate" type="application/json" href="${escapeXml(`${libraryUrl}/${policyId}`)}"/>`,
    ...names,
    ...topics.map((topic) => `<category term="${escapeXml(topic)}"/>`),
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n');
}

function changedAt({ endedAt, publishedAt }: LibraryEntry): string {
  return endedAt ?? publishedAt;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text as XML 1.0 takes it; characters that it has no place for are left out. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');
}
