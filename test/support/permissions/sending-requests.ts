import { dynamoAddresses } from '../../../shared/adapters/dynamo/address-store.ts';
import { addressDigest } from '../../../shared/adapters/dynamo/keys.ts';
import { dynamoSendingControl } from '../../../shared/adapters/dynamo/sending-store.ts';
import { heardOf } from '../../../shared/domain/mailing/address-standing.ts';
import type { Pause } from '../../../shared/domain/mailing/sending-rate.ts';
import { beijing } from '../case-world.ts';
import type { CityApi } from '../city-api.ts';
import type { TestRequest } from '../http-event.ts';

const at = beijing('2026-09-23 09:00');
const body = { reason: '名单已核对' };

/** What requests about the sending of mails need: an address to which none goes, a pause. */
export function sendingRequests({ engine: { table } }: Pick<CityApi, 'engine'>) {
  let addresses = 0;
  /** No mail goes to the address; gives its id. */
  const suppress = async (address: string): Promise<string> => {
    const bounce = { kind: 'hardBounce', at, messageId: 'ses-1' } as const;
    await dynamoAddresses(table).change(address, (standing) => heardOf(standing, bounce));
    return addressDigest(address);
  };
  /** Mails about policies are paused. */
  const pause = async (
    paused: Pause = { at, why: 'bounces', bounced: 100, complained: 0 },
  ): Promise<void> => {
    await dynamoSendingControl(table).change((state) => ({ ...state, paused }));
  };
  return {
    suppress,
    pause,
    async releasing(from: TestRequest): Promise<TestRequest> {
      addresses += 1;
      return { ...from, params: { addressId: await suppress(`gone-${addresses}@example.com`) }, body };
    },
    async resuming(from: TestRequest): Promise<TestRequest> {
      await pause();
      return { ...from, body };
    },
  };
}
