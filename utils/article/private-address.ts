/** Names of this machine and of networks at home or at work, which the public internet does not know. */
const PRIVATE_NAME = /^(localhost|[^.]+)$|\.(localhost|local|internal|lan|home|corp|home\.arpa)$/;
/** 0/8, 10/8, 100.64/10, 127/8, 169.254/16, 172.16/12, 192.168/16, 198.18/15: RFC 6890. */
const PRIVATE_IPV4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[789]\d|1[01]\d|12[0-7])|198\.1[89])\./;
/** Unspecified, loopback, link-local and unique local: RFC 4291, RFC 4193. Others that hold an IPv4 address are refused too. */
const PRIVATE_IPV6 = /^\[(::|fe[89ab]|f[cd]|64:ff9b:)/;

/**
 * Whether an address of the web leads into a private network or to this machine. Only written addresses are judged: what a
 * public name stands for nobody can know before asking.
 */
export function isPrivateAddress(address: string): boolean {
  return isPrivateHost(new URL(address).hostname);
}

/** The same of the host of an address, as `URL` writes it, without its port. */
export function isPrivateHost(name: string): boolean {
  const host = name.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return PRIVATE_IPV6.test(host);
  return /^[\d.]+$/.test(host) ? PRIVATE_IPV4.test(host) : PRIVATE_NAME.test(host);
}
