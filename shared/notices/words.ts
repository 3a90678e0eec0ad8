import type { CaseKind } from '../domain/case/case-kind.ts';
import type { ContactMeans } from '../domain/case/case-words.ts';
import type { FirstStep } from '../domain/case/first-steps.ts';
import type { TextRef } from '../domain/case/text-ref.ts';
import type { Notice, NoticeOf, UnitName, Urging } from '../domain/message/notice.ts';
import type { CivilDate } from '../domain/time/civil-date.ts';
import type { Instant } from '../domain/time/instant.ts';

/** A notice in one language. The inbox shows title and body; a mail adds the quoted texts. */
export interface Words {
  readonly title: string;
  readonly body: readonly string[];
  readonly quotes?: readonly { readonly label: string; readonly text: TextRef }[];
}

/** How a language says what templates have in common. */
export interface Phrases {
  kind(kind: CaseKind): string;
  means(means: ContactMeans): string;
  /** What is still to be done, one or several. */
  steps(steps: readonly FirstStep[]): string;
  /** The office for which somebody urges. */
  urging(as: Urging): string;
  unit(name: UnitName): string;
  /** Several units in one breath. */
  units(names: readonly UnitName[]): string;
  /** A day with its day of the week. */
  readonly day: (on: CivilDate) => string;
  /** The due day with its day of the week; says so when it may still move. */
  due(notice: Pick<Notice, 'dueOn' | 'provisional'>): string;
  /** A moment that was. */
  moment(at: Instant): string;
  /** The end of a limit: midnight is 24:00 of the day before. */
  limit(at: Instant): string;
}

type InOneLanguage<Event extends Notice['event']> = (notice: NoticeOf<Event>, say: Phrases) => Words;

/** The words for one reader of an event, Chinese with English beside it. */
export interface Template<Event extends Notice['event']> {
  readonly zh: InOneLanguage<Event>;
  readonly en: InOneLanguage<Event>;
}

/** The words for every reader of an event. */
export type Templates<Event extends Notice['event']> = {
  readonly [To in NoticeOf<Event>['to']]: Template<Event>;
};
