import type { AttachedFile } from '../../domain/attachment/attachment.ts';
import { cardOf } from '../../domain/case/case-card.ts';
import type { CaseFile } from '../../domain/case/case-file.ts';
import type { CommandName } from '../../domain/case/commands.ts';
import type { Reader } from '../../domain/case/disclosure.ts';
import type { TextRef } from '../../domain/case/text-ref.ts';
import type { WriterShown } from '../../domain/case/writer-shown.ts';
import type { CaseView } from './case-view.ts';

/** A file that the person may have, with its name. */
interface NamedFile extends AttachedFile {
  readonly name: string;
}

/** A case with its texts, for one person. */
export interface CaseToShow {
  readonly caseFile: CaseFile;
  readonly texts: ReadonlyMap<string, string>;
  readonly files: readonly NamedFile[];
  readonly reader: Reader;
  readonly commands: readonly CommandName[];
  readonly writer: WriterShown | null;
}

/** The view of a case: what offices keep among themselves is left out for the enterprise. */
export function showCase({ caseFile, texts, files, reader, commands, writer }: CaseToShow): CaseView {
  const { letter, answer, draft, deadline, urge } = caseFile;
  const textOf = (ref: TextRef | null): string | null => (ref === null ? null : (texts.get(ref.id) ?? null));
  return {
    ...cardOf(caseFile),
    channel: caseFile.channel,
    enteredBy: caseFile.enteredBy,
    addressee: caseFile.addressee,
    policy: caseFile.policy ?? null,
    consentsToPublication: caseFile.consentsToPublication,
    limitDays: deadline.limitDays,
    letter: { subject: textOf(letter.subject), body: textOf(letter.body) },
    attachments: files.map(({ textId: _, ...file }) => file).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    acceptedAt: caseFile.acceptedAt,
    lateSince: caseFile.lateSince,
    answeredAt: caseFile.answeredAt,
    answer: textOf(answer),
    ratingClosesOn: caseFile.ratingClosesOn,
    ...(reader === 'staff' && {
      office: {
        writer,
        draft: textOf(draft?.text ?? null),
        contacts: caseFile.contacts,
        returns: caseFile.returns,
        bound: caseFile.bound,
        urge: urge && { replyBy: urge.replyBy, missed: urge.missed },
        reportDueAt: caseFile.reportDueAt,
        reportsMissed: caseFile.reportsMissed,
        leaderTold: caseFile.leaderTold,
      },
    }),
    commandsOpenToMe: commands,
  };
}
