import { BlockList, isIP, isIPv4 } from 'node:net';

/** Addresses that lead back into this network, to this machine, or to no single machine (RFC 6890 and its kin). */
const closed = new BlockList();
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  // Among them the address at which AWS gives out credentials.
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  closed.addSubnet(net, prefix, 'ipv4');
}
/** Of IPv6 only what is given out for everybody; not what stands for an IPv4 address in it. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
const translated = new BlockList();
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const) {
  translated.addSubnet(net, prefix, 'ipv6');
}

/** Whether everybody could reach that IP address, too. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  if (isIPv4(address)) return !closed.check(address, 'ipv4');
  return open.check(address, 'ipv6') && !translated.check(address, 'ipv6');
}
