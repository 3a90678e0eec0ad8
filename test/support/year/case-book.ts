import type { CaseWrite } from '../../../shared/app/ports.ts';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';
import type { Instant } from '../../../shared/domain/time/instant.ts';
import { Queue } from './queue.ts';

interface Entry {
  readonly caseFile: CaseFile;
  readonly nextActionAt: Instant | undefined;
}

/** Every case as it was written last, and what falls due next. */
export class CaseBook {
  readonly #entries = new Map<CaseId, Entry>();
  /** Timers as they were set; one that was set anew since is passed over. */
  readonly #timers = new Queue<CaseId>();

  note({ next, nextActionAt }: Pick<CaseWrite, 'next' | 'nextActionAt'>): void {
    this.set(next, nextActionAt);
  }

  set(caseFile: CaseFile, nextActionAt: Instant | undefined): void {
    this.#entries.set(caseFile.id, { caseFile, nextActionAt });
    if (nextActionAt !== undefined) this.#timers.put(Date.parse(nextActionAt), caseFile.id);
  }

  entry(caseId: CaseId): Entry | undefined {
    return this.#entries.get(caseId);
  }

  all(): readonly CaseFile[] {
    return [...this.#entries.values()].map(({ caseFile }) => caseFile);
  }

  /** When the earliest timer is due. */
  nextTimer(): number | undefined {
    for (let first = this.#timers.first(); first !== undefined; first = this.#timers.first()) {
      if (this.#stands(first)) return first.at;
      this.#timers.take();
    }
    return undefined;
  }

  /** The cases whose timer is due by `until`, each once, with their places; earliest first. */
  due(until: Instant): readonly { readonly place: string; readonly caseId: CaseId }[] {
    const found = new Map<CaseId, number>();
    for (
      let first = this.#timers.first();
      first !== undefined && first.at <= Date.parse(until);
      first = this.#timers.first()
    ) {
      if (this.#stands(first)) found.set(first.item, first.at);
      this.#timers.take();
    }
    for (const [caseId, at] of found) this.#timers.put(at, caseId);
    return [...found.keys()]
      .map((caseId) => ({ place: `${this.entry(caseId)?.nextActionAt}#${caseId}`, caseId }))
      .toSorted((a, b) => (a.place < b.place ? -1 : 1));
  }

  #stands({ at, item }: { readonly at: number; readonly item: CaseId }): boolean {
    const timer = this.#entries.get(item)?.nextActionAt;
    return timer !== undefined && Date.parse(timer) === at;
  }
}
