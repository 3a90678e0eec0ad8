import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import of the project's own code: `from` a file, `to` a file of the project, `npm:package`, `node:module` or `#city/list`. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

const importClause =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?from\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|import\(\s*'([^']+)'\s*\)/g;

/** Every file of these folders, and what each imports; paths are relative to the repository. */
export function importGraph(folders: readonly string[]): {
  files: readonly string[];
  imports: readonly Import[];
} {
  const files = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`)).toSorted();
  const imports = files.flatMap((from) =>
    [...readFileSync(from, 'utf8').matchAll(importClause)].flatMap((match) => {
      const specifier = match[1] ?? match[2] ?? match[3];
      if (specifier === undefined) return [];
      return [{ from, to: target(from, specifier) }];
    }),
  );
  return { files, imports };
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(from), specifier));
  return /^(node:|#city\/)/.test(specifier) ? specifier : `npm:${specifier}`;
}

/** The first ring of files that import each other, or undefined. */
export function findCycle({ files, imports }: ReturnType<typeof importGraph>): readonly string[] | undefined {
  const targets = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { to } of targets.get(file) ?? []) {
      const cycle = visit(to, [...way, file]);
      if (cycle !== undefined) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files) {
    const cycle = visit(file, []);
    if (cycle !== undefined) return cycle;
  }
  return undefined;
}
