import type { ChangeDeps } from '../../shared/app/change-directory.ts';
import { releaseAddress, resumeMails } from '../../shared/app/manage-sending.ts';
import { listSuppressed, readSending, type SendingReadDeps } from '../../shared/app/read-sending.ts';
import { accepted } from '../../shared/domain/result.ts';
import { bindPost } from '../../shared/http/bind-act.ts';
import { bindList, bindRead } from '../../shared/http/bind-read.ts';
import * as contracts from '../../shared/http/contracts/mail.ts';
import type { BoundRoutes } from '../../shared/http/router.ts';
import { showSending } from '../../shared/http/views/show-sending.ts';
import { attemptOf } from '../../shared/runtime/attempt-of.ts';

/** How sending stands, to whom no mail goes, and what administrators do about it. */
export function sendingRoutes(deps: ChangeDeps & SendingReadDeps): BoundRoutes<'sending'> {
  return {
    getSending: bindRead(contracts.getSending, async (_params, caller) => {
      const reading = await readSending(deps, caller);
      return reading.ok ? accepted({ view: showSending(reading.value) }) : reading;
    }),
    resumeMails: bindPost(contracts.resumeMails, async (_params, { reason }, intent) => {
      const resumed = await resumeMails(deps, attemptOf(intent), reason);
      return resumed.ok ? accepted({ view: resumed.value }) : resumed;
    }),
    listSuppressions: bindList(contracts.listSuppressions, async (_params, page, caller) => {
      const found = await listSuppressed(deps, caller, page);
      return found.ok ? accepted({ view: { items: found.value.items }, next: found.value.next }) : found;
    }),
    releaseAddress: bindPost(contracts.releaseAddress, async ({ addressId }, { reason }, intent) => {
      const released = await releaseAddress(deps, attemptOf(intent), addressId, reason);
      return released.ok ? accepted({ view: released.value }) : released;
    }),
  };
}
