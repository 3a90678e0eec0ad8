/** A line of a table in a file: its number, counted from 1 by lines of text, and its cells. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const cell = /"((?:[^"]|"")*)"(?=,|\r?\n|$)|([^,\r\n"]*)(?=,|\r?\n|$)/y;

/**
 * The rows of a text by RFC 4180: commas between cells, quotation marks around those that have commas, quotation marks or line
 * ends in them. Empty lines are left out. Gives the number of the line instead at which the text breaks these rules.
 */
export function readCsv(text: string): readonly CsvRow[] | { readonly brokenAt: number } {
  const rows: CsvRow[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const first = line;
    const cells: string[] = [];
    for (;;) {
      cell.lastIndex = at;
      const found = cell.exec(text);
      if (found === null) return { brokenAt: line };
      const [whole, quoted, plain = ''] = found;
      cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
      line += whole.split('\n').length - 1;
      at += whole.length;
      if (text[at] !== ',') break;
      at += 1;
    }
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
    if (cells.some((each) => each !== '')) rows.push({ line: first, cells });
  }
  return rows;
}
