import { dynamoClaims } from '../../../shared/adapters/dynamo/claims.ts';
import { dynamoDirectory } from '../../../shared/adapters/dynamo/directory.ts';
import { dynamoNoticeStore } from '../../../shared/adapters/dynamo/notice-store.ts';
import { dynamoPendingRelays } from '../../../shared/adapters/dynamo/pending-relays.ts';
import { dynamoRelayStore } from '../../../shared/adapters/dynamo/relay-store.ts';
import { notifyOfChange } from '../../../shared/app/notify-of-change.ts';
import { relayHappenings } from '../../../shared/app/relay-happenings.ts';
import { isCommit, isPolicyChange } from '../../../shared/domain/message/happening.ts';
import type { MailId } from '../../../shared/domain/message/mail.ts';
import { instant } from '../../../shared/domain/time/instant.ts';
import { units } from '../case-world.ts';
import type { Engine } from '../engine.ts';

/** Passes on every change of the directory that awaits the relay, each twice, as queues may; gives the mails that are queued. */
export async function passOn({ table }: Engine): Promise<readonly MailId[]> {
  const queued: MailId[] = [];
  const deps = {
    directory: dynamoDirectory(table),
    claims: dynamoClaims(table),
    hub: units.hub.id,
    notices: dynamoNoticeStore(table),
    mailQueue: { send: async (mailIds: readonly MailId[]) => void queued.push(...mailIds) },
  };
  const { happenings } = await dynamoPendingRelays(table).pendingSince(instant('2100-01-01T00:00:00Z'), 100);
  await relayHappenings(
    {
      relay: dynamoRelayStore(table),
      queues: {
        async send(_queue, wanted) {
          for (const happening of [...wanted, ...wanted]) {
            if (!isCommit(happening) && !isPolicyChange(happening)) await notifyOfChange(deps, happening);
          }
          return [];
        },
      },
    },
    happenings,
  );
  return [...new Set(queued)];
}
