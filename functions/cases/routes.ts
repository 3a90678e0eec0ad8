import type { RulesSource } from '../../shared/app/calendar-ports.ts';
import * as lists from '../../shared/app/list-cases.ts';
import { listAccountTraces, listCaseTraces, type TraceDeps } from '../../shared/app/list-traces.ts';
import type { Page } from '../../shared/app/ports.ts';
import { readCase, readTimeline, seeCase } from '../../shared/app/read-case.ts';
import type { UnitId } from '../../shared/domain/directory/ids.ts';
import { accepted, type Result } from '../../shared/domain/result.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/cases.ts';
import * as entry from '../../shared/http/contracts/entry.ts';
import * as lateCases from '../../shared/http/contracts/late-cases.ts';
import * as traces from '../../shared/http/contracts/traces.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showCase } from '../../shared/http/views/show-case.ts';
import { showCommit } from '../../shared/http/views/show-commit.ts';
import { showDeadline } from '../../shared/http/views/show-deadline.ts';

/** What these routes need: the readers, the hub, the calendar that explains a date, and the traces that reading leaves. */
export interface CasesDeps extends TraceDeps {
  readonly hub: UnitId;
  readonly rules: RulesSource;
}

/** Reading: one case, the lists of cases, and who has read what. */
export function casesRoutes(deps: CasesDeps): BoundRoutes<'cases'> {
  return {
    getCase: bindRead(contracts.getCase, async ({ caseId }, caller) => {
      const reading = await readCase(deps, caller, caseId);
      if (!reading.ok) return reading;
      const { acts, version } = reading.value.caseFile;
      return accepted({ view: showCase(reading.value), acts, ticked: version > acts });
    }),
    getTimeline: bindList(contracts.getTimeline, async ({ caseId }, page, caller) => {
      const timeline = await readTimeline(deps, caller, caseId, page);
      if (!timeline.ok) return timeline;
      const { seen, commits } = timeline.value;
      const items = commits.items.flatMap((commit) => showCommit(commit, seen) ?? []);
      return accepted({ view: { items }, next: commits.next });
    }),
    getDeadline: bindRead(contracts.getDeadline, async ({ caseId }, caller) => {
      const [seen, rules] = await Promise.all([
        seeCase(deps, caller, caseId),
        deps.rules.rulesAt(caller.now),
      ]);
      if (!seen.ok) return seen;
      return accepted({ view: showDeadline(seen.value, caller.now, rules) });
    }),
    listEnterpriseCases: bindList(contracts.listEnterpriseCases, async ({ enterpriseId }, page, caller) =>
      listed(await lists.listEnterpriseCases(deps, caller, enterpriseId, page)),
    ),
    listEnteredLetters: bindList(entry.listEnteredLetters, async ({ unitId }, page, caller) =>
      listed(await lists.listEnteredLetters(deps, caller, unitId, page)),
    ),
    listUnitCases: bindList(contracts.listUnitCases, async ({ unitId }, page, caller) =>
      listed(await lists.listUnitCases(deps, caller, unitId, page)),
    ),
    listSubtreeCases: bindList(contracts.listSubtreeCases, async ({ unitId }, page, caller) =>
      listed(await lists.listSubtreeCases(deps, caller, unitId, page)),
    ),
    listUnitLateCases: bindList(lateCases.listUnitLateCases, async ({ unitId }, page, caller) =>
      listed(await lists.listUnitLateCases(deps, caller, unitId, page)),
    ),
    listSubtreeLateCases: bindList(lateCases.listSubtreeLateCases, async ({ unitId }, page, caller) =>
      listed(await lists.listSubtreeLateCases(deps, caller, unitId, page)),
    ),
    listLateCases: bindList(lateCases.listLateCases, async (_params, page, caller) =>
      listed(await lists.listLateCases(deps, caller, page)),
    ),
    listTriage: bindList(contracts.listTriage, async (_params, page, caller) =>
      listed(await lists.listTriage(deps, caller, page)),
    ),
    listCaseTraces: bindList(traces.listCaseTraces, async ({ caseId }, page, caller) =>
      listed(await listCaseTraces(deps, caller, caseId, page)),
    ),
    listAccountTraces: bindList(traces.listAccountTraces, async ({ accountId: readerId }, page, caller) =>
      listed(await listAccountTraces(deps, caller, readerId, page)),
    ),
  };
}

function listed<Item, Refusal>(result: Result<Page<Item>, Refusal>) {
  return result.ok ? accepted({ view: { items: result.value.items }, next: result.value.next }) : result;
}
