import type { RulesSource } from '../../shared/app/calendar-ports.ts';
import * as lists from '../../shared/app/list-cases.ts';
import type { Page } from '../../shared/app/ports.ts';
import { readCase, type ReadDeps, readTimeline } from '../../shared/app/read-case.ts';
import type { CaseCard } from '../../shared/domain/case/case-card.ts';
import type { UnitId } from '../../shared/domain/directory/ids.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/cases.ts';
import * as lateCases from '../../shared/http/contracts/late-cases.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showCase } from '../../shared/http/views/show-case.ts';
import { showCommit } from '../../shared/http/views/show-commit.ts';
import { showDeadline } from '../../shared/http/views/show-deadline.ts';

/** What these routes need: the readers, the hub, and the calendar that explains a date. */
export interface CasesDeps extends ReadDeps {
  readonly hub: UnitId;
  readonly rules: RulesSource;
}

/** Reading: one case, and the lists of cases. */
export function casesRoutes(deps: CasesDeps): BoundRoutes<'cases'> {
  return {
    getCase: bindRead(contracts.getCase, async ({ caseId }, { accountId }) => {
      const reading = await readCase(deps, accountId, caseId);
      if (!reading.ok) return reading;
      const { acts, version } = reading.value.caseFile;
      return accepted({ view: showCase(reading.value), acts, ticked: version > acts });
    }),
    getTimeline: bindList(contracts.getTimeline, async ({ caseId }, page, { accountId }) => {
      const timeline = await readTimeline(deps, accountId, caseId, page);
      if (!timeline.ok) return timeline;
      const { reading, commits } = timeline.value;
      const items = commits.items.flatMap((commit) => showCommit(commit, reading) ?? []);
      return accepted({ view: { items }, next: commits.next });
    }),
    getDeadline: bindRead(contracts.getDeadline, async ({ caseId }, { accountId, now }) => {
      const [reading, rules] = await Promise.all([
        readCase(deps, accountId, caseId),
        deps.rules.rulesAt(now),
      ]);
      if (!reading.ok) return reading;
      return accepted({ view: showDeadline(reading.value, now, rules) });
    }),
    listEnterpriseCases: bindList(
      contracts.listEnterpriseCases,
      async ({ enterpriseId }, page, { accountId }) =>
        listed(await lists.listEnterpriseCases(deps, accountId, enterpriseId, page)),
    ),
    listUnitCases: bindList(contracts.listUnitCases, async ({ unitId }, page, { accountId }) =>
      listed(await lists.listUnitCases(deps, accountId, unitId, page)),
    ),
    listSubtreeCases: bindList(contracts.listSubtreeCases, async ({ unitId }, page, { accountId }) =>
      listed(await lists.listSubtreeCases(deps, accountId, unitId, page)),
    ),
    listUnitLateCases: bindList(lateCases.listUnitLateCases, async ({ unitId }, page, caller) =>
      listed(await lists.listUnitLateCases(deps, caller, unitId, page)),
    ),
    listSubtreeLateCases: bindList(lateCases.listSubtreeLateCases, async ({ unitId }, page, caller) =>
      listed(await lists.listSubtreeLateCases(deps, caller, unitId, page)),
    ),
    listLateCases: bindList(lateCases.listLateCases, async (_params, page, { accountId }) =>
      listed(await lists.listLateCases(deps, accountId, page)),
    ),
    listTriage: bindList(contracts.listTriage, async (_params, page, { accountId }) =>
      listed(await lists.listTriage(deps, accountId, page)),
    ),
  };
}

function listed<Refusal>(result: Result<Page<CaseCard>, Refusal>) {
  return result.ok ? accepted({ view: { items: result.value.items }, next: result.value.next }) : result;
}
