import { expect, test } from "vitest";
import { isPublicAddress } from "~/platform/public-address";

test.each([
  "1.1.1.1",
  "93.184.216.34",
  "172.15.255.255",
  "172.32.0.1",
  "100.63.255.255",
  "100.128.0.1",
  "2606:4700:4700::1111",
  "2a02:a44::1",
])("%s is a server on the internet", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test.each([
  ["unspecified", "0.0.0.0"],
  ["unspecified", "::"],
  ["this network", "0.1.2.3"],
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["loopback", "::1"],
  ["private", "10.1.2.3"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.255"],
  ["private", "192.168.1.1"],
  ["shared by a provider", "100.64.0.1"],
  ["link-local, where clouds keep their keys", "169.254.169.254"],
  ["link-local", "fe80::1"],
  ["link-local with a zone", "fe80::1%eth0"],
  ["site-local", "fec0::1"],
  ["unique local", "fd12:3456:789a::1"],
  ["multicast", "224.0.0.1"],
  ["multicast", "ff02::1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["benchmarking", "198.18.0.1"],
  ["documentation", "192.0.2.1"],
  ["documentation", "2001:db8::1"],
  ["IPv4 in IPv6", "::ffff:127.0.0.1"],
  ["IPv4 in IPv6", "::ffff:7f00:1"],
  ["IPv4 in IPv6, compatible", "::127.0.0.1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["NAT64", "64:ff9b::10.0.0.1"],
  ["NAT64 of a local network", "64:ff9b:1::a00:1"],
  ["6to4", "2002:7f00:1::"],
  ["6to4", "2002:c0a8:101::1"],
  ["Teredo", "2001:0:4136:e378:8000:63bf:3fff:fdd2"],
  ["no address", "localhost"],
  ["no address", "0x7f.1"],
  ["no address", ""],
])("%s (%s) is not", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});
