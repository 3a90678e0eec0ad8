import { transitions } from '../domain/case/transitions.ts';
import type { Language } from '../domain/directory/account.ts';
import { policyTransitions } from '../domain/policy/policy-transitions.ts';
import { textIn } from './bilingual.ts';
import { commandWording, statusWording } from './case-wording.ts';
import { codeRuleWording } from './directory-wording.ts';
import { entityTagOf } from './entity-tag.ts';
import { type FieldFault, fieldRules } from './field-fault.ts';
import type { HttpRequest, HttpResponse } from './http-message.ts';
import { standingWording } from './policy-wording.ts';
import type { Problem } from './problem.ts';
import { problemTypes } from './problem-types.ts';
import type { FieldErrorView, ProblemView } from './views/problem-view.ts';

/** How long a client waits before it tries again, in seconds. */
const retryAfterSeconds = 1;

/** The last segment of a problem's `type`: its tag in kebab-case. */
export function problemName(tag: string): string {
  return tag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The answer that tells a problem (RFC 9457), in the language of the request. */
export function renderProblem(
  problem: Problem,
  { language, path, requestId }: Pick<HttpRequest, 'language' | 'path' | 'requestId'>,
): HttpResponse {
  const { status, title, detail } = problemTypes[problem.tag];
  const errors = errorsOf(problem, language);
  const view: ProblemView = {
    type: `/problems/${problemName(problem.tag)}`,
    title: textIn(title, language),
    status,
    detail: textIn(detail, language, valuesOf(problem, language)),
    instance: path,
    requestId,
    ...(errors.length > 0 && { errors }),
    ...(problem.tag === 'wrongStatus' && { command: problem.command, caseStatus: problem.status }),
  };
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      'cache-control': 'no-store',
      ...(problem.tag === 'stale' && { etag: entityTagOf(problem.acts) }),
      ...('retryAfterSeconds' in problem && { 'retry-after': String(problem.retryAfterSeconds) }),
      ...(problem.tag === 'busy' && { 'retry-after': String(retryAfterSeconds) }),
      ...(problem.tag === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
      ...(problem.tag === 'signatureInvalid' && { 'www-authenticate': 'StandardWebhooks' }),
    },
    body: JSON.stringify(view),
  };
}

function errorsOf(problem: Problem, language: Language): readonly FieldErrorView[] {
  if (problem.tag === 'invalidRequest') return problem.faults.map((fault) => fieldError(fault, language));
  const { pointer, title } = problemTypes[problem.tag];
  const at = 'field' in problem ? `/${problem.field}` : pointer;
  if (at === undefined) return [];
  return [{ pointer: at, rule: problemName(problem.tag), message: textIn(title, language) }];
}

function fieldError({ at, rule, limit }: FieldFault, language: Language): FieldErrorView {
  const message = textIn(fieldRules[rule], language, limit === undefined ? {} : { limit });
  return { ...at, rule, message };
}

/** What fills the placeholders of a detail. The 409 of a wrong status names what the transition table allows. */
function valuesOf(problem: Problem, language: Language): Readonly<Record<string, string>> {
  if (problem.tag === 'creditCodeIrregular' || problem.tag === 'codeNotAdmitted') {
    return { rule: textIn(codeRuleWording[problem.rule], language) };
  }
  if (problem.tag === 'policyStanding') return standingValues(problem, language);
  if (problem.tag !== 'wrongStatus') return {};
  const { command, status } = problem;
  const from = transitions.filter((row) => row.command === command).flatMap((row) => row.from);
  const allowed = [...new Set(from)].flatMap((each) => (each === null ? [] : [statusWording[each]]));
  return {
    command: textIn(commandWording[command], language),
    status: textIn(statusWording[status], language),
    allowed: allowed.map((each) => textIn(each, language)).join(language === 'en' ? ' or ' : '、'),
  };
}

/** The same of a policy, by its own table. */
function standingValues(
  { policyCommand, standing }: Extract<Problem, { readonly tag: 'policyStanding' }>,
  language: Language,
): Readonly<Record<string, string>> {
  const from = policyTransitions
    .filter(({ command }) => command === policyCommand)
    .flatMap((row) => row.from);
  const allowed = [...new Set(from)].flatMap((each) => (each === null ? [] : [standingWording[each]]));
  return {
    standing: textIn(standingWording[standing], language),
    allowed: allowed.map((each) => textIn(each, language)).join(language === 'en' ? ' or ' : '、'),
  };
}
