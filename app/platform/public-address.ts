import { BlockList, isIP, isIPv4 } from "node:net";

/** Ranges of IPv4 that are nobody's server on the internet (IANA special-purpose registry, RFC 6890 and its successors). */
const closed4: readonly [network: string, prefix: number][] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
];

/** Of IPv6 only 2000::/3 is the internet; these parts of it are not (protocols and Teredo, documentation, 6to4, documentation). */
const open6: readonly [string, number] = ["2000::", 3];
const closed6: readonly [network: string, prefix: number][] = [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
];

const closed = new BlockList();
for (const [network, prefix] of closed4) closed.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of closed6) closed.addSubnet(network, prefix, "ipv6");
const internet6 = new BlockList();
internet6.addSubnet(...open6, "ipv6");

/**
 * Whether an address is a server on the internet, and not this machine, its network or a way around to them: private, loopback,
 * link-local, shared, multicast, documentation, IPv4 inside IPv6 (mapped, NAT64, 6to4) or no address at all.
 */
export function isPublicAddress(address: string): boolean {
  // With a zone ("fe80::1%eth0") it is of this network by definition.
  if (address.includes("%") || isIP(address) === 0) return false;
  if (isIPv4(address)) return !closed.check(address, "ipv4");
  return internet6.check(address, "ipv6") && !closed.check(address, "ipv6");
}
