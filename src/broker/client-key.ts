import { addressBucket, forwardedAddress } from './address-bucket';
import type { BrokerNeeds } from './needs';
import type { BrokerSettings } from './settings';

/** All whose address isn't known share one key, so that hiding it gains nothing. */
export const NO_ADDRESS = 'no-address';

/**
 * Names the client of a request for the rate limiter by a salted SHA-256, in hexadecimal: the limiter, which may be the
 * platform's own, sees no address. Without a salt in the settings one is made by chance and lives as long as the broker.
 */
export function createClientKey(
  settings: Pick<BrokerSettings, 'salt' | 'trustedHeader'>,
  peerAddress: BrokerNeeds['peerAddress'],
): (request: Request) => Promise<string> {
  // Not made before the first request: Workers have no randomness outside of one.
  let chance: string | undefined;
  return async (request) => {
    const { trustedHeader } = settings;
    const address = trustedHeader ? forwardedAddress(request.headers, trustedHeader) : peerAddress?.(request);
    const bucket = addressBucket(address ?? '');
    if (bucket === undefined) return NO_ADDRESS;
    chance ??= crypto.randomUUID();
    const salted = new TextEncoder().encode(`${settings.salt ?? chance}\n${bucket}`);
    return hexadecimal(await crypto.subtle.digest('SHA-256', salted));
  };
}

const hexadecimal = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
