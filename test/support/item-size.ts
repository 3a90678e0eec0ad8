/**
 * The size of an item as DynamoDB counts it, in bytes: names and strings in UTF-8, a number about one byte for two digits
 * and one more, a boolean or null one, a list or map three and one for each element.
 */
export function itemSize(item: Readonly<Record<string, unknown>>): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + bytes(name) + valueSize(value), 0);
}

function valueSize(value: unknown): number {
  if (typeof value === 'string') return bytes(value);
  if (typeof value === 'number') return Math.ceil(String(value).replace(/\D/g, '').length / 2) + 1;
  if (typeof value === 'boolean' || value === null) return 1;
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + 1 + valueSize(each), 3);
  if (typeof value !== 'object') throw new Error(`no attribute of the table is a ${typeof value}`);
  return 3 + Object.keys(value).length + itemSize({ ...value });
}

function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
