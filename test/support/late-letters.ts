import { CaseView } from '../../shared/http/views/case-view.ts';
import { type TimelineEntryView, TimelineView } from '../../shared/http/views/timeline-view.ts';
import { units } from './case-world.ts';
import { citizens } from './city.ts';
import type { CityApi, TestCase } from './city-api.ts';

const { clerk, scienceLead, scienceHandler } = citizens;

/** A consultation, received on Thu 24 and due on Tue 29 September, that the science bureau is to answer. */
export async function atBureau(city: CityApi, over: object = {}): Promise<TestCase> {
  const testCase = await city.begin(over);
  await testCase.command('dispatchCase', clerk, { lead: units.science.id });
  await testCase.command('designateHandler', scienceLead, { handler: scienceHandler });
  return testCase;
}

/** The same with a draft, and late since 30 September. */
export async function lateWithDraft(city: CityApi): Promise<TestCase> {
  const testCase = await atBureau(city);
  await testCase.command('draftAnswer', scienceHandler, { text: '请登录平台申报。' });
  await city.tick(testCase.caseId, '2026-09-30 00:00');
  return testCase;
}

/** What offices read of a case beside what everybody does. */
export async function officeOf({ read }: TestCase): Promise<CaseView['office']> {
  return CaseView.parse((await read('getCase', clerk)).json()).office;
}

/** The history of a case as that person reads it. */
export async function timelineOf({ read }: TestCase, as: string): Promise<readonly TimelineEntryView[]> {
  return TimelineView.parse((await read('getTimeline', as)).json()).items;
}
