import * as z from 'zod';
import { ReleasedAddress, SuppressedAddress } from '../../domain/mailing/known-address.ts';
import { Resumption } from '../../domain/mailing/resumption.ts';
import { Pause } from '../../domain/mailing/sending-rate.ts';

const count = z.int().min(0).max(1_000_000);
const counts = {
  bounced: count.meta({ description: '永久退信的封数 · How many bounced for good' }),
  complained: count.meta({ description: '被投诉的封数 · How many brought complaints' }),
};

/** Why mails are paused. */
const PauseView = Pause.unwrap()
  .extend(counts)
  .readonly()
  .meta({ id: 'Pause', description: '暂停的时刻、原因和当时的封数 · Since when and why, with the counts' });

/** That somebody has resumed mails. */
export const ResumptionView = Resumption.unwrap().extend({ pause: PauseView }).readonly().meta({
  id: 'Resumption',
  description:
    '谁在何时因何恢复了发送，以及此前的暂停 · Who resumed mails when and why, and from which pause',
});

/** How sending stands. */
export const SendingView = z
  .strictObject({
    paused: PauseView.nullable().meta({
      description:
        '政策邮件暂停的情况；未暂停为 null · Why mails about policies are paused; null where they are not',
    }),
    latest: z
      .strictObject({
        turns: count.meta({
          description:
            '计入的发送名额，至多 1000；少数名额未用于发信 · How many turns of sending are counted, 1,000 at most; a few of them carried no mail',
        }),
        ...counts,
      })
      .readonly()
      .meta({ description: '最近的政策邮件 · The latest mails about policies' }),
    pausesAt: z
      .strictObject(counts)
      .readonly()
      .meta({ description: '达到任一封数即暂停 · Either of these numbers pauses them' }),
    resumption: ResumptionView.nullable().meta({
      description: '最近一次恢复；从未暂停为 null · The last time that somebody resumed them',
    }),
  })
  .readonly()
  .meta({ id: 'Sending' });
export type SendingView = z.input<typeof SendingView>;

/** A page of the addresses to which no mail goes. */
export const SuppressionListView = z
  .strictObject({
    items: z
      .array(
        SuppressedAddress.meta({
          id: 'Suppression',
          description:
            '停发的邮箱、原因和起始时刻：`complaint` 被投诉，`hardBounce` 永久退信，`noSuchMailbox` 邮箱不存在，`softBounces` 连续多次暂时退信。' +
            ' An address to which no mail goes, why and since when; `softBounces` are several in a row that were not for good.',
        }),
      )
      .readonly(),
  })
  .readonly()
  .meta({ id: 'SuppressionList' });

/** That mail goes to an address again. */
export const ReleaseView = ReleasedAddress.meta({ id: 'AddressReleased' });
