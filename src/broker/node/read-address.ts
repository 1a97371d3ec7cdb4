import { settingProblem } from '../read-settings';

/** Where the broker listens. */
export interface ListenAddress {
  readonly host: string;
  readonly port: number;
}

/**
 * Reads `BROKER_PORT` (0 takes a free one) and `BROKER_HOST`. The host is this machine alone unless told otherwise, as
 * TLS is another server's work.
 */
export function readListenAddress(
  environment: Readonly<Record<string, string | undefined>>,
):
  | { readonly ok: true; readonly address: ListenAddress }
  | { readonly ok: false; readonly problems: readonly string[] } {
  const { BROKER_PORT: port = '', BROKER_HOST: host = '' } = environment;
  const goodPort = /^\d{1,5}$/.test(port) && Number(port) <= 65_535;
  const goodHost = /^[\w.:-]{0,253}$/.test(host);
  const problems = [
    ...(goodPort ? [] : [settingProblem('BROKER_PORT', port === '', 'a number from 0 to 65535')]),
    ...(goodHost ? [] : [settingProblem('BROKER_HOST', false, 'a host name or an address, without port')]),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, address: { host: host || '127.0.0.1', port: Number(port) } };
}
