import * as z from 'zod';
import { AttachedFile } from '../../domain/attachment/attachment.ts';
import { CaseCard } from '../../domain/case/case-card.ts';
import { CaseFile } from '../../domain/case/case-file.ts';
import { Addressee, Channel } from '../../domain/case/case-words.ts';
import { CommandName } from '../../domain/case/commands.ts';
import { UnitId } from '../../domain/directory/ids.ts';
import { CivilDate } from '../../domain/time/civil-date.ts';
import { Instant } from '../../domain/time/instant.ts';

/** A text that is null once it has been erased. */
const Erasable = z.string().nullable();

const AttachmentView = z
  .strictObject({ ...AttachedFile.unwrap().omit({ textId: true }).shape, name: z.string() })
  .readonly()
  .meta({ id: 'Attachment' });

/** A case as one person may read it. */
export const CaseView = z
  .strictObject({
    ...CaseCard.unwrap().shape,
    channel: Channel,
    enteredBy: UnitId.nullable().meta({
      description:
        '代录的单位；企业自己来信的为 null · The office that entered it for the enterprise, if any',
    }),
    addressee: Addressee,
    policy: CaseFile.unwrap().shape.policy.unwrap().nullable().meta({
      description:
        '所咨询的政策及其当时的版本；未指明的为 null · The policy that it asks about, in the version of that day, if any',
    }),
    consentsToPublication: z.boolean(),
    limitDays: z.int().min(1).meta({ description: '办理时限（工作日）· The limit in working days' }),
    letter: z.strictObject({ subject: Erasable, body: Erasable }).readonly(),
    attachments: z.array(AttachmentView).readonly().meta({
      description: '您可以下载的附件，按上传先后 · The attachments open to you, in the order of upload',
    }),
    acceptedAt: Instant.nullable(),
    lateSince: Instant.nullable().meta({
      description: '标记为逾期的，从何时起逾期；按期的为 null · Since when it is late, once it is marked so',
    }),
    answeredAt: Instant.nullable(),
    answer: Erasable.meta({
      description: '答复；未答复或已删除时为 null · Null before it is given, or once erased',
    }),
    ratingClosesOn: CivilDate.nullable().meta({
      description:
        '可以评价的最后一天，其后办结；未答复时为 null · The last day to rate the answer; then it closes',
    }),
    office: z
      .strictObject({
        writer: z
          .strictObject({ name: z.string(), phone: z.string().nullable(), masked: z.boolean() })
          .readonly()
          .nullable()
          .meta({
            description:
              '来信人；不办理此件的工作人员看到的姓名和电话已脱敏；代录的、账号已注销的为 null · Who wrote it, with name and telephone masked for staff who do not handle the case; null where an office entered it, or once the account is gone',
          }),
        draft: Erasable.meta({ description: '拟写的答复 · The answer as it is drafted' }),
        contacts: z.int().min(0).meta({ description: '现办理单位登记的联系次数 · Contacts logged' }),
        returns: z.int().min(0).meta({ description: '被退办的次数 · How often it was returned' }),
        bound: z.boolean().meta({ description: '不能再退办 · May not be returned' }),
        urge: z.strictObject({ replyBy: Instant, missed: z.boolean() }).readonly().nullable().meta({
          description:
            '待回复的督办：回复时限，是否已过时限 · An urge that awaits its reply: by when, and whether that has passed',
        }),
        reportDueAt: Instant.nullable().meta({
          description: '下次报送办理进展的时限 · The limit of the next progress report',
        }),
        reportsMissed: z.int().min(0).meta({
          description: '连续未报送的次数 · How many reports are missing in a row',
        }),
        leaderTold: z.boolean().meta({ description: '已报市领导 · The city’s leaders have been told' }),
      })
      .readonly()
      .optional()
      .meta({ description: '只有办理方可见 · For staff only' }),
    commandsOpenToMe: z.array(CommandName).readonly().meta({
      description:
        '您现在可以做的操作，对应接口的 x-command · What you may do as the case stands: the x-command of operations',
    }),
  })
  .readonly()
  .meta({ id: 'Case' });
export type CaseView = z.input<typeof CaseView>;
