import type { CaseCard } from '../../shared/domain/case/case-card.ts';
import type { ExplainedDay } from '../../shared/domain/deadline/explain.ts';
import { routes } from '../../shared/http/routes.ts';
import type { ReadMail } from '../mail/read-mail.ts';
import { wallTime } from './day-names.ts';
import { explanation } from './explained-days.ts';
import type { Scene } from './scenes.ts';

/** What is to be told of a scene after it was played. */
export interface Played {
  readonly scene: Scene;
  readonly actor: string;
  readonly card: CaseCard;
  readonly status: number;
  readonly etag: string | undefined;
  readonly holder: string;
  readonly days: readonly ExplainedDay[];
  readonly mails: readonly ReadMail[];
}

const longestText = 48;
const linesOfMail = 5;

/** A scene as text: who did what, the request, the state, the due day with its reasons, the mails. */
export function narrate(step: number, { scene, actor, card, ...played }: Played): string {
  const { method, path } = routes[scene.request.operation];
  const address = path.replace('{caseId}', card.caseId);
  return [
    `${step}. ${wallTime(scene.at)} · ${scene.letter.name} · ${card.number}`,
    `   ${scene.tells}`,
    ...[
      `${method} ${address} by ${scene.by} (${actor})`,
      `     ${shortened(scene.request.fields)}`,
      `     answered ${played.status}, ETag ${played.etag}`,
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

/** The same mail to several people is told once. */
function mailLines(mails: readonly ReadMail[]): readonly string[] {
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
