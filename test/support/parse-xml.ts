/** An element of an XML document, with the text directly in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const token = /<\?xml[^?]*\?>|<\/([\w:]+)\s*>|<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const entity = /&(?:amp|lt|gt|quot|apos);/g;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The root of a document of elements, attributes and text. Throws on whatever is not well-formed. */
export function parseXml(document: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const from = token.lastIndex;
    const found = token.exec(document);
    const here = open.at(-1);
    if (found === null || here === undefined) throw new Error(`not well-formed at ${from}`);
    const [, closed, opened, attributes = '', empty, text] = found;
    if (closed !== undefined) {
      if (open.pop()?.name !== closed) throw new Error(`</${closed}> closes nothing`);
    } else if (opened !== undefined) {
      const element = { name: opened, attributes: attributesOf(attributes), children: [], text: '' };
      here.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (text !== undefined) here.text += textOf(text);
  }
  const [document_, ...others] = root.children;
  if (open.length !== 1 || document_ === undefined || others.length > 0) throw new Error('not one root');
  return document_;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = '', value = '']) => [name, textOf(value)]));
}

function textOf(text: string): string {
  if (/&/.test(text.replaceAll(entity, ''))) throw new Error('a bare &');
  return text.replaceAll(entity, (name) => characters[name] ?? '');
}
