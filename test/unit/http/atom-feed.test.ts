import { describe, expect, test } from 'vitest';
import { LibraryEntry } from '../../../shared/domain/policy/library.ts';
import { atomFeed } from '../../../shared/http/atom-feed.ts';
import { libraryExample } from '../../../shared/http/contracts/example-policy.ts';
import { parseXml, type XmlElement } from '../../support/parse-xml.ts';

const url = 'https://qz.example.cn/library';
const entry = (over: object = {}) => LibraryEntry.parse({ ...libraryExample.items[0], ...over });
const childrenOf = ({ children }: XmlElement, name: string) => children.filter((each) => each.name === name);
const textOf = (element: XmlElement, name: string) => childrenOf(element, name).map(({ text }) => text);

describe('the feed', () => {
  test('is Atom: id, title, updated and author of the feed and of each entry', () => {
    const feed = parseXml(atomFeed([entry()], url));
    expect(feed).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    for (const element of [feed, ...childrenOf(feed, 'entry')]) {
      for (const name of ['id', 'title', 'updated']) expect(textOf(element, name)).toHaveLength(1);
      expect(childrenOf(element, 'author').length).toBeGreaterThan(0);
    }
    expect(textOf(feed, 'updated')).toEqual(['2026-09-25T01:00:00.000Z']);
    expect(childrenOf(feed, 'link')).toMatchObject([
      { attributes: { rel: 'self', href: `${url}/atom.xml` } },
    ]);
  });

  test('tells of an amendment and of an end under the same id', () => {
    const amended = entry({ version: 2, publishedAt: '2026-10-01T00:00:00.000Z' });
    const withdrawn = entry({ status: 'withdrawn', endedAt: '2026-10-02T00:00:00.000Z' });
    const [first, second, third] = [entry(), amended, withdrawn].map((each) => {
      const [found] = childrenOf(parseXml(atomFeed([each], url)), 'entry');
      if (found === undefined) throw new Error('no entry');
      return found;
    });
    if (!first || !second || !third) throw new Error('three feeds');
    expect(textOf(second, 'id')).toEqual(textOf(first, 'id'));
    expect(textOf(third, 'id')).toEqual(textOf(first, 'id'));
    expect(textOf(second, 'published')).toEqual(textOf(first, 'published'));
    expect(textOf(second, 'updated')).toEqual(['2026-10-01T00:00:00.000Z']);
    expect(textOf(third, 'updated')).toEqual(['2026-10-02T00:00:00.000Z']);
    expect(textOf(third, 'title')[0]).toMatch(/^【已撤回】/);
  });

  test('carries any text as it is, but for what XML has no place for', () => {
    const hostile = `</title><script>&amp;"'>]]>\u0000\uFFFE`;
    const feed = parseXml(atomFeed([entry({ title: hostile, summary: hostile })], url));
    const [found] = childrenOf(feed, 'entry');
    if (found === undefined) throw new Error('no entry');
    expect(textOf(found, 'summary')).toEqual([`</title><script>&amp;"'>]]>`]);
    expect(childrenOf(found, 'script')).toEqual([]);
  });

  test('of an empty library is a feed, too', () => {
    expect(childrenOf(parseXml(atomFeed([], url)), 'entry')).toEqual([]);
  });
});
