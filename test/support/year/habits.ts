import type { CommandInput, LetterInput } from '../../../shared/app/case-inputs.ts';
import type { CaseFile } from '../../../shared/domain/case/case-file.ts';
import { CaseKind } from '../../../shared/domain/case/case-kind.ts';
import type { AccountId } from '../../../shared/domain/directory/ids.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { enterpriseId } from '../case-world.ts';
import { Chance } from './chance.ts';
import { clerk, handlerIn, leadOf, supervisor, units, unitsBelow, writer } from './people.ts';

const hour = 3_600_000;
const yearBegins = Date.parse('2026-01-01T00:00:00+08:00');
export const yearEnds = Date.parse('2026-12-31T23:59:00+08:00');

/** Somebody who does something. */
export interface Deed {
  readonly by: AccountId;
  readonly input: CommandInput;
}

/** A letter of the year and the pace at which those who have it work, as the mean of hours between two deeds. */
export interface YearLetter {
  readonly index: number;
  readonly receivedAt: number;
  readonly kind: CaseKind;
  readonly meanWait: number;
  readonly chance: Chance;
}

/** Some are quick, many take a day for a step, some letters lie about. */
const paces = [2, 2, 2, 2, 5, 5, 14, 30, 80, 250];

/** The n-th letter: the same whenever it is drawn, whatever other letters there are. */
export function letterOfYear(seed: number, index: number): YearLetter {
  const chance = new Chance(Math.imul(seed, 1_000_003) + index * 7919);
  chance.next();
  return {
    index,
    receivedAt: yearBegins + chance.below(yearEnds - yearBegins),
    kind: chance.oneOf(CaseKind.options),
    meanWait: chance.oneOf(paces) * hour,
    chance,
  };
}

export const inputOf = ({ kind }: YearLetter): LetterInput => ({
  enterpriseId,
  kind,
  channel: 'web',
  addressee: 'hub',
  subject: '来信',
  body: '请问如何办理？',
  consentsToPublication: false,
});

const text = '说明。';

/** What somebody does next with a case that stands so; nothing, once it is over. */
export function nextDeed({ chance }: YearLetter, caseFile: CaseFile, now: number): Deed | undefined {
  if (chance.happens(0.01)) return { by: writer, input: { type: 'supplement', text } };
  switch (caseFile.status) {
    case 'received':
      return atHub(chance, caseFile);
    case 'dispatched':
      return offered(chance, caseFile);
    case 'handling':
      return inHand(chance, caseFile, now);
    case 'answered':
    case 'closed':
    case 'rejected':
    case 'withdrawn':
      return undefined;
  }
}

function atHub(chance: Chance, { kind, returns }: CaseFile): Deed {
  if (chance.happens(0.03)) return { by: writer, input: { type: 'withdraw', reason: null } };
  if (chance.happens(0.03)) return { by: clerk, input: { type: 'reject', reason: text, rightPath: text } };
  if (chance.happens(0.1)) return { by: clerk, input: reclassify(chance, kind) };
  if (chance.happens(0.15)) {
    return {
      by: clerk,
      input: { type: 'release', answer: text, contactWaiver: null, latenessReason: text },
    };
  }
  const by = returns >= 2 ? supervisor : clerk;
  return { by, input: { type: 'dispatch', lead: chance.oneOf(units).id, assisting: [], note: null } };
}

function offered(chance: Chance, { kind, holder: { unitId } }: CaseFile): Deed {
  const by = leadOf(unitId);
  const [below] = unitsBelow(unitId);
  if (below !== undefined && chance.happens(0.6)) {
    const lead = chance.oneOf(unitsBelow(unitId)).id;
    return { by, input: { type: 'dispatch', lead, assisting: [], note: null } };
  }
  if (chance.happens(0.12)) return { by, input: { type: 'return', reason: text } };
  if (chance.happens(0.04)) return { by: clerk, input: { type: 'recall', reason: text } };
  if (chance.happens(0.05)) return { by: supervisor, input: reclassify(chance, kind) };
  if (chance.happens(0.2)) return { by, input: { type: 'accept' } };
  return { by, input: { type: 'designate', handler: handlerIn(unitId) } };
}

function inHand(chance: Chance, caseFile: CaseFile, now: number): Deed {
  const { kind, holder, handler, contacts, draft, lateSince, urge } = caseFile;
  const lead = leadOf(holder.unitId);
  const own = handlerIn(holder.unitId);
  if (urge !== null && chance.happens(0.6)) return { by: lead, input: { type: 'replyToUrge', text } };
  if (lateSince !== null && chance.happens(0.3)) return { by: lead, input: { type: 'report', text } };
  if (chance.happens(lateSince === null ? 0.02 : 0.2)) return { by: clerk, input: { type: 'urge', text } };
  if (chance.happens(0.03)) return { by: clerk, input: { type: 'recall', reason: text } };
  if (chance.happens(0.04)) return { by: supervisor, input: reclassify(chance, kind) };
  if (handler === null) return { by: lead, input: { type: 'designate', handler: own } };
  if (contacts === 0 && chance.happens(0.8)) {
    const contactedAt = instant(now);
    return { by: own, input: { type: 'contact', contactedAt, means: 'visit', person: text, outcome: text } };
  }
  if (draft === null) return { by: own, input: { type: 'draft', text } };
  if (chance.happens(0.08)) return { by: lead, input: { type: 'sendBack', reason: text } };
  return {
    by: lead,
    input: {
      type: 'release',
      answer: null,
      contactWaiver: contacts === 0 ? text : null,
      latenessReason: text,
    },
  };
}

function reclassify(chance: Chance, kind: CaseKind): CommandInput {
  const others = CaseKind.options.filter((other) => other !== kind);
  return { type: 'reclassify', kind: chance.oneOf(others), reason: text };
}
