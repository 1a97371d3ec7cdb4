import type { TrustedHeader } from './settings';

/**
 * The address a proxy of one's own wrote down: so many entries from the right as there are such proxies. What stands
 * further left came from the client and can be anything.
 */
export function forwardedAddress(headers: Headers, { name, hops }: TrustedHeader): string | undefined {
  return headers.get(name)?.split(',').at(-hops)?.trim();
}

/**
 * What counts as one client: an IPv4 address, or an IPv6 /64, which is what one line or device is given (RFC 6177).
 * Ports are left out, and an IPv4 address within IPv6 is the IPv4 address.
 * @returns `undefined` for what is no address
 */
export function addressBucket(address: string): string | undefined {
  const host = /^\[([^\]]*)\](?::\d+)?$/.exec(address)?.[1] ?? address;
  const four = /^(?:::ffff:)?((?:\d{1,3}\.){3}\d{1,3})(?::\d+)?$/i.exec(host)?.[1];
  if (four !== undefined) return four.split('.').every((part) => Number(part) < 256) ? four : undefined;
  const [plain = ''] = host.split('%');
  return plain.includes(':') && URL.canParse(`http://[${plain}]/`) ? network(plain) : undefined;
}

function network(address: string): string {
  const [left = '', right] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const groups = left === '' ? [] : left.split(':');
  const ending = right === undefined || right === '' ? [] : right.split(':');
  const zeros = right === undefined ? 0 : 8 - groups.length - ending.length;
  return [...groups, ...Array<string>(zeros).fill('0'), ...ending].slice(0, 4).join(':');
}
