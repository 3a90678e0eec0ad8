/** A policy's title in Chinese text: in book title marks, those within it as single ones (GB/T 15834). */
export function titled(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
