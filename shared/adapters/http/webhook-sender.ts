import { lookup as lookUp, type LookupAddress } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request as requestSecure, type RequestOptions } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Posted, WebhookSender } from '../../app/webhook-ports.ts';
import type { PostFault } from '../../domain/integration/delivery.ts';
import { mayBeTarget, type WebhookTargets } from '../../domain/integration/target-url.ts';
import { isPublicAddress } from './public-address.ts';

const longestMillis = 10_000;

class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

type Found = (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void;
type Resolve = (hostname: string, found: Found) => void;

const byDns: Resolve = (hostname, found) => lookUp(hostname, { all: true }, found);

interface SenderOptions {
  readonly targets: WebhookTargets;
  readonly timeoutMillis?: number;
  readonly resolve?: Resolve;
}

/**
 * POSTs to integrators, to public addresses alone: the address that a name leads to is checked as the connection is made, so that
 * a name which leads elsewhere by then opens nothing. The answer's body is nobody's concern, and is not read.
 */
export function httpWebhookSender({
  targets,
  timeoutMillis = longestMillis,
  resolve = byDns,
}: SenderOptions): WebhookSender {
  const lookup: LookupFunction = (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      const [first] = addresses;
      const isOpen = addresses.every(({ address }) => isPublicAddress(address));
      if (error !== null) callback(error, '');
      else if (first === undefined || !isOpen) callback(new AddressRefused(), '');
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };
  return {
    async post(url, headers, body) {
      if (!mayBeTarget(url, targets)) return { fault: 'addressRefused' };
      const bytes = Buffer.from(body, 'utf8');
      const options: RequestOptions = {
        method: 'POST',
        headers: { ...headers, 'content-length': bytes.length },
        // One request, one connection: what is kept open would be used without a look at its address.
        agent: false,
        lookup,
        signal: AbortSignal.timeout(timeoutMillis),
      };
      return send(url, options, bytes);
    },
  };
}

async function send(url: string, options: RequestOptions, bytes: Buffer): Promise<Posted> {
  // http is for the machine itself alone, and mayBeTarget has seen to that.
  const request = url.startsWith('http:') ? requestPlain : requestSecure;
  return new Promise((settle) => {
    const sent = request(url, options, (response) => {
      settle({ status: response.statusCode ?? 500 });
      response.destroy();
    });
    sent.on('error', (error) => settle({ fault: faultOf(error) }));
    sent.end(bytes);
  });
}

function faultOf({ name }: Error): PostFault {
  if (name === 'AddressRefused') return 'addressRefused';
  return name === 'AbortError' || name === 'TimeoutError' ? 'timeout' : 'noConnection';
}
