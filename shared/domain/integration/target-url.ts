/** To which addresses webhooks may go: to public ones alone or, for a stack on one machine, also to that machine. */
export type WebhookTargets = 'public' | 'loopback';

/** Names that no public resolver knows, by which somebody may still mean a machine beside ours. */
const privateName = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|arpa|onion|test|invalid)$/;

/**
 * Whether webhooks may go there as far as the address says it: https, to a name with a domain, without a user. Where the name
 * leads is looked at again each time something is sent.
 */
export function mayBeTarget(text: string, targets: WebhookTargets): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  if (targets === 'loopback' && protocol === 'http:' && hostname === '127.0.0.1') return true;
  const isName = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(hostname);
  return protocol === 'https:' && isName && !privateName.test(hostname);
}
