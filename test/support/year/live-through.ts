import { sha256Seals } from '../../../shared/adapters/crypto/sha256-seals.ts';
import { commandCase } from '../../../shared/app/command-case.ts';
import type { CommandDeps } from '../../../shared/app/deps.ts';
import type { CaseStore, Ids } from '../../../shared/app/ports.ts';
import { submitLetter } from '../../../shared/app/submit-letter.ts';
import { sweepTimers, type SweepTimersDeps } from '../../../shared/app/sweep-timers.ts';
import { CaseNumber } from '../../../shared/domain/case/case-id.ts';
import type { Rules } from '../../../shared/domain/deadline/city-rules.ts';
import type { AccountId } from '../../../shared/domain/directory/ids.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { fixedRules } from '../case-world.ts';
import type { CaseBook } from './case-book.ts';
import { inputOf, nextDeed, type YearLetter, yearEnds } from './habits.ts';
import type { History } from './history.ts';
import { hub, writer } from './people.ts';
import { Queue } from './queue.ts';

/** Where a year is lived: on some storage, by some rules; `book` is told of every write. */
export interface YearCity {
  readonly store: CaseStore;
  readonly timers: SweepTimersDeps['timers'];
  readonly book: CaseBook;
  readonly rules: Rules;
}

/** A stretch without a sweep, in milliseconds. */
export type Outage = readonly [from: number, to: number];

/** What a year came to. */
export interface Year {
  readonly histories: readonly History[];
  readonly commands: number;
  readonly refusals: ReadonlyMap<string, number>;
  readonly sweeps: number;
}

const minute = 60_000;

/**
 * Lives through the year: letters come in, people do what they do, and the sweep runs each minute in which something is due,
 * unless it stands still. Every letter has its own chances and ids, so that its life does not depend on the others.
 */
export async function liveThrough(
  { store, timers, book, rules }: YearCity,
  letters: readonly YearLetter[],
  outages: readonly Outage[],
): Promise<Year> {
  const people = new Queue<Life>();
  const lives = letters.map((letter) => new Life(letter));
  const refusals = new Map<string, number>();
  const seals = { ...sha256Seals, salt: () => '0'.repeat(32) };
  const sweepDeps: SweepTimersDeps = {
    store,
    timers,
    seals,
    trouble: {
      parked(caseId, error) {
        throw new Error(`case ${caseId} cannot be ticked`, { cause: error });
      },
    },
  };
  for (const life of lives) people.put(life.letter.receivedAt, life);
  let commands = 0;
  let sweeps = 0;

  for (;;) {
    const person = people.first();
    const timer = book.nextTimer();
    const sweepAt = timer === undefined ? Infinity : nextSweep(timer, outages);
    if (sweepAt > yearEnds && (person === undefined || person.at > yearEnds)) break;
    if (person === undefined || sweepAt <= person.at) {
      sweeps += 1;
      const { complete } = await sweepTimers(sweepDeps, instant(sweepAt), rules, () => false);
      if (!complete) throw new Error('a sweep has all the time that it needs');
      continue;
    }
    people.take();
    const { item: life, at } = person;
    const deps: CommandDeps = { store, seals, ids: life, rules: fixedRules(rules), hub: hub.id };
    const refusal = await life.goOn(deps, book, at);
    commands += 1;
    if (refusal !== undefined) refusals.set(refusal, (refusals.get(refusal) ?? 0) + 1);
    const next = life.nextAt(book, at);
    if (next !== undefined) people.put(next, life);
  }
  return { histories: lives.flatMap(({ history }) => history ?? []), commands, refusals, sweeps };
}

/** The minute in which the sweep sees a timer. */
function nextSweep(timer: number, outages: readonly Outage[]): number {
  const at = Math.ceil(timer / minute) * minute;
  const outage = outages.find(([from, to]) => from <= at && at < to);
  return outage === undefined ? at : outage[1];
}

/** One letter and what becomes of it; gives out its ids, too. */
class Life implements Ids {
  readonly letter: YearLetter;
  history: History | undefined;
  #ids = 0;
  #attempts = 0;

  constructor(letter: YearLetter) {
    this.letter = letter;
  }

  ulid(): string {
    this.#ids += 1;
    return `01K5XQ${String(this.letter.index * 10_000 + this.#ids).padStart(20, '0')}`;
  }

  caseNumber(receivedOn: string): CaseNumber {
    return CaseNumber.parse(
      `${receivedOn.replaceAll('-', '')}-${String(this.letter.index).padStart(6, '0')}`,
    );
  }

  /** The next thing that happens to the letter, at `at`; gives the reason where it is refused. */
  async goOn(deps: CommandDeps, book: CaseBook, at: number): Promise<string | undefined> {
    if (this.history === undefined) {
      const outcome = await submitLetter(deps, this.#attempt(writer, at), inputOf(this.letter));
      if (!outcome.ok) throw new Error(`a letter is refused: ${outcome.refusal.tag}`);
      const { caseId, kind } = outcome.value.card;
      this.history = { caseId, kind, receivedAt: at, deeds: [] };
      return undefined;
    }
    const caseFile = book.entry(this.history.caseId)?.caseFile;
    const deed = caseFile && nextDeed(this.letter, caseFile, at);
    if (caseFile === undefined || deed === undefined) return undefined;
    const { by, input } = deed;
    const outcome = await commandCase(deps, this.#attempt(by, at), caseFile.id, caseFile.acts, input);
    const refusal = outcome.ok ? undefined : outcome.refusal.tag;
    this.history.deeds.push({ at, input, refusal });
    return refusal;
  }

  /** When something happens to it next; undefined once it is over. */
  nextAt(book: CaseBook, at: number): number | undefined {
    const status = this.history && book.entry(this.history.caseId)?.caseFile.status;
    const over = status !== 'received' && status !== 'dispatched' && status !== 'handling';
    return over ? undefined : at + 1 + this.letter.chance.wait(this.letter.meanWait);
  }

  #attempt(accountId: AccountId, at: number) {
    this.#attempts += 1;
    const key = `${this.letter.index}-${this.#attempts}`;
    return { accountId, now: instant(at), idempotency: { route: 'year', key, fingerprint: '0'.repeat(64) } };
  }
}
