import { afterAll, beforeAll, expect, test } from 'vitest';
import { CaseCardView } from '../../shared/http/views/case-card-view.ts';
import { DeadlineView } from '../../shared/http/views/deadline-view.ts';
import { type Instant, plusSeconds } from '../../shared/domain/time/instant.ts';
import { beijing, enterpriseId } from '../support/case-world.ts';
import { citizens } from '../support/city.ts';
import { cityApi, type CityApi } from '../support/city-api.ts';
import { document2027 } from '../support/made-up-notices.ts';

const { writer, administrator, otherAdministrator } = citizens;

let city: CityApi;
beforeAll(async () => {
  city = await cityApi();
});
afterAll(async () => city.engine.stop());

const friday = beijing('2026-12-18 09:00');
const appealAt = async (at: Instant): Promise<CaseCardView> => {
  const letter = { enterpriseId, kind: 'appeal', subject: '标题', body: '正文', consentsToPublication: true };
  const answer = await city.ask({ operation: 'submitLetter', as: writer, at, body: letter }, 201);
  return CaseCardView.parse(answer.json());
};
const deadlineOf = async ({ caseId }: CaseCardView, at: Instant): Promise<DeadlineView> =>
  DeadlineView.parse(
    (await city.ask({ operation: 'getDeadline', as: writer, at, params: { caseId } })).json(),
  );

test('a notice counts in each function from its next look at the calendar on, and deadlines name it', async () => {
  const before = await appealAt(friday);
  expect(before).toMatchObject({ dueOn: '2027-01-01', provisional: true });
  const { notices, days } = await deadlineOf(before, friday);
  expect(notices.map(({ year, version }) => ({ year, version }))).toEqual([{ year: 2026, version: 1 }]);
  expect(days.at(-1)).toMatchObject({ date: '2027-01-01', number: 10, provisional: true });

  const params = { year: '2027' };
  const body = { year: 2027, notice: document2027 };
  await city.ask({ operation: 'proposeNotice', as: administrator, at: friday, body }, 201);
  const headers = { 'if-match': '"1"' };
  await city.ask({ operation: 'approveProposal', as: otherAdministrator, at: friday, params, headers });

  expect(await appealAt(plusSeconds(friday, 29))).toMatchObject({ provisional: true });
  const looksAgain = plusSeconds(friday, 30);
  const after = await appealAt(looksAgain);
  // 1 January is a holiday now, and the tenth working day the Monday behind the weekend.
  expect(after).toMatchObject({ dueOn: '2027-01-04', provisional: false });
  const explained = await deadlineOf(after, looksAgain);
  expect(explained.notices).toEqual([
    expect.objectContaining({ year: 2026, version: 1, documentNumbers: ['国办发明电〔2025〕7号'] }),
    {
      year: 2027,
      version: 1,
      documentNumbers: document2027.documentNumbers,
      sources: document2027.papersCanonical,
    },
  ]);
  expect(explained.days.at(-1)).toMatchObject({ number: 10, notice: { year: 2027, version: 1 } });
});
