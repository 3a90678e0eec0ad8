import type { CaseWrite } from '../../../shared/app/ports.ts';
import type { CaseId } from '../../../shared/domain/case/case-id.ts';
import { epochDay, isWorked, shanghaiDateOf } from '../working-day-oracle.ts';

/** What a year's commits say, counted as they are written. */
export class Ledger {
  commits = 0;
  readonly events = new Map<string, number>();
  /** Cases that were marked late, and how often. */
  readonly markedLate = new Map<CaseId, number>();
  /** Cases whose answer said why it came late. */
  readonly explained = new Set<CaseId>();
  /** What people were told by the clock while their offices were closed. */
  readonly toldByNight: string[] = [];

  /** Takes a write down. */
  readonly note = ({ commit }: CaseWrite): void => {
    this.commits += 1;
    for (const event of commit.events) {
      const { type, at } = event;
      this.events.set(type, (this.events.get(type) ?? 0) + 1);
      if (type === 'becameLate') {
        this.markedLate.set(commit.caseId, (this.markedLate.get(commit.caseId) ?? 0) + 1);
      }
      if (type === 'answerReleased' && event.latenessReason !== null) this.explained.add(commit.caseId);
      const tells =
        (type === 'rungReached' && event.told) ||
        type === 'firstStepMissed' ||
        type === 'reportMissed' ||
        type === 'urgeUnanswered';
      if (tells && !isOpenAt(Date.parse(at))) this.toldByNight.push(`${commit.caseId} ${type} ${at}`);
    }
  };

  /** The counts of events, most frequent first. */
  counts(): string {
    const rows = [...this.events].toSorted(([, a], [, b]) => b - a);
    return rows.map(([type, count]) => `${type} ${count}`).join(', ');
  }
}

/** Whether the offices are open, by the wall clock alone. */
function isOpenAt(millis: number): boolean {
  const date = shanghaiDateOf(millis);
  const time = new Date(millis + 8 * 3_600_000).toISOString().slice(11, 16);
  const closes = ['06', '07', '08', '09'].includes(date.slice(5, 7)) ? '18:00' : '17:30';
  return isWorked(epochDay(date)) && time >= '08:30' && time < closes;
}
