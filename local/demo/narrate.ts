import type { CaseCard } from '../../shared/domain/case/case-card.ts';
import type { ExplainedDay } from '../../shared/domain/deadline/explain.ts';
import { routes } from '../../shared/http/routes.ts';
import type { ReadMail } from '../mail/read-mail.ts';
import { wallTime } from './day-names.ts';
import { explanation } from './explained-days.ts';
import type { ActedScene, ClockScene, Scene } from './scenes.ts';

/** What is to be told of a scene after it was played. */
export interface Played {
  readonly scene: Scene;
  /** What was done, in a few lines. */
  readonly done: readonly string[];
  readonly card: CaseCard;
  readonly holder: string;
  readonly days: readonly ExplainedDay[];
  readonly mails: readonly ReadMail[];
}

const longestText = 48;
const linesOfMail = 5;

/** The request of a scene and how it was answered. */
export function requestLines(
  { by, request }: ActedScene,
  {
    actor,
    caseId,
    status,
    etag,
  }: { actor: string; caseId: string; status: number; etag: string | undefined },
): readonly string[] {
  const { method, path } = routes[request.operation];
  return [
    `${method} ${path.replace('{caseId}', caseId)} by ${by} (${actor})`,
    `     ${shortened(request.fields)}`,
    `     answered ${status}, ETag ${etag}`,
  ];
}

/** What the clock added to the case. */
export function clockLines({ brings }: ClockScene): readonly string[] {
  return [`the clock: ${brings.join(', ')}`];
}

/** A scene as text: who did what, the state, the due day with its reasons, the mails. */
export function narrate(step: number, { scene, done, card, ...played }: Played): string {
  return [
    `${step}. ${wallTime(scene.at)} · ${scene.letter.name} · ${card.number}`,
    `   ${scene.tells}`,
    ...[
      ...done,
      `state: ${card.status}, with ${card.holder} (${played.holder})`,
      ...explanation(played.days),
      ...mailLines(played.mails),
    ].map((line) => `     ${line}`),
    '',
  ].join('\n');
}

function shortened(fields: object): string {
  return JSON.stringify(fields, (_, value: unknown) =>
    typeof value === 'string' && value.length > longestText ? `${value.slice(0, longestText)}…` : value,
  );
}

/** A scene of a chapter, as it is told. */
export function toldScene(step: number, at: string, title: string, lines: readonly string[]): string {
  return [`${step}. ${wallTime(at)} · ${title}`, ...lines.map((line) => `     ${line}`), ''].join('\n');
}

/** The same mail to several people is told once. */
export function mailLines(mails: readonly ReadMail[]): readonly string[] {
  if (mails.length === 0) return ['no mail: the news is in the inbox'];
  const byContent = Map.groupBy(mails, ({ subject, text }) => `${subject}\n${text}`);
  return [...byContent.values()].flatMap(([mail, ...same]) =>
    mail === undefined
      ? []
      : [
          `mail to ${[mail, ...same]
            .flatMap(({ destinations }) => destinations)
            .toSorted()
            .join(', ')}`,
          `  Subject: ${mail.subject}`,
          ...firstLines(mail).map((line) => `  | ${line}`),
        ],
  );
}

/** Mails begin with their subject once more, which is not repeated here. */
function firstLines({ subject, text }: ReadMail): readonly string[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && line !== subject)
    .slice(0, linesOfMail);
}
