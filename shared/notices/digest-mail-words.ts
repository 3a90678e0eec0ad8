import {
  type CaseLine,
  casesIn,
  type CityLateness,
  type Digest,
  type DigestListName,
  digestLists,
} from '../domain/message/digest.ts';
import { chinese } from './chinese.ts';
import { chineseDigest } from './digest/chinese-digest.ts';
import { englishDigest } from './digest/english-digest.ts';
import type { DigestWording } from './digest/wording.ts';
import { english } from './english.ts';
import { type Block, caseUrl, footerOf, framed, type MailWords, type Sender } from './mail-frame.ts';
import type { Phrases } from './words.ts';

/** The words of a mail that tells a person what awaits them on a day, in both languages. */
export function digestMailWords(digest: Digest, sender: Sender): MailWords {
  const zh = { wording: chineseDigest, say: chinese(sender.timeZone), sender };
  const en = { wording: englishDigest, say: english(sender.timeZone), sender };
  return framed(
    {
      language: 'zh-CN',
      title: zh.wording.title(digest, zh.say),
      blocks: blocksOf(digest, zh),
      footer: footerOf(sender, 'zh-CN'),
    },
    {
      language: 'en',
      title: en.wording.title(digest, en.say),
      blocks: blocksOf(digest, en),
      footer: footerOf(sender, 'en'),
    },
  );
}

interface Teller {
  readonly wording: DigestWording;
  readonly say: Phrases;
  readonly sender: Sender;
}

function blocksOf(digest: Digest, teller: Teller): readonly Block[] {
  const { wording, say, sender } = teller;
  const { city, missingNotice } = digest;
  return [
    ...wording.opening(digest, say).map(paragraph),
    ...digestLists.flatMap((name) => listOf(name, digest, teller)),
    ...(city === null ? [] : cityOf(city, digest, teller)),
    ...(missingNotice === null ? [] : [paragraph(wording.missingNotice(missingNotice))]),
    { kind: 'link', label: wording.open, url: sender.portalUrl },
  ];
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function listOf(name: DigestListName, digest: Digest, teller: Teller): readonly Block[] {
  const { wording } = teller;
  const { lines } = digest[name];
  const cases = casesIn(digest[name]);
  if (cases === 0) return [];
  const title = wording.list(name, cases);
  const entries = lines.map((line) => entryOf(name, line, digest, teller));
  const more = cases - lines.length;
  return [{ kind: 'list', title, entries }, ...(more === 0 ? [] : [paragraph(wording.more(more))])];
}

function entryOf(name: DigestListName, line: CaseLine, { at }: Digest, { wording, say, sender }: Teller) {
  return {
    label: line.number,
    url: caseUrl(sender, line.caseId),
    detail: wording.line(name, line, at, say),
  };
}

function cityOf({ cases, byUnit, worst }: CityLateness, digest: Digest, teller: Teller): readonly Block[] {
  const { wording, say } = teller;
  const named = byUnit.reduce((sum, unit) => sum + unit.cases, 0);
  const rows = byUnit.map((unit) => [say.unit(unit.unit), unit.cases] as const);
  const others = cases > named ? [[wording.otherUnits, cases - named] as const] : [];
  return [
    {
      kind: 'list',
      title: wording.city(cases),
      entries: [...rows, ...others].map(([label, count]) => ({
        label,
        url: undefined,
        detail: wording.cases(count),
      })),
    },
    {
      kind: 'list',
      title: wording.worst,
      entries: worst.map((line) => entryOf('late', line, digest, teller)),
    },
  ];
}
