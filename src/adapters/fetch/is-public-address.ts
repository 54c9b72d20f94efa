import { BlockList, isIP } from "node:net";

// https://www.iana.org/assignments/iana-ipv4-special-registry and …-ipv6-special-registry: loopback, private, link-local (where
// clouds answer questions about the machine), shared, documentation, multicast, and what carries an IPv4 address within.
const NOT_PUBLIC_V4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
const NOT_PUBLIC_V6 =
  "::/96 ::ffff:0:0/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16 fc00::/7 fe80::/10 fec0::/10 ff00::/8";
const blocked = new BlockList();
for (const [list, family] of [
  [NOT_PUBLIC_V4, "ipv4"],
  [NOT_PUBLIC_V6, "ipv6"],
] as const)
  for (const subnet of list.split(" ")) {
    const [net, bits] = subnet.split("/") as [string, string];
    blocked.addSubnet(net, Number(bits), family);
  }

/** Whether an IP address is one of the public internet; false for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(bare);
  if (version === 0) return false;
  return !blocked.check(bare, version === 4 ? "ipv4" : "ipv6");
}
