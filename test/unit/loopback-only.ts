/** Whether a URL's host name means this machine: `localhost`, 127.0.0.0/8 or ::1. */
export function isLoopback(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const host = new URL(address).hostname;
  return host === 'localhost' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host);
}

function addressOf(input: Parameters<typeof fetch>[0]): string {
  if (typeof input === 'string') return input;
  return input instanceof URL ? input.href : input.url;
}

/**
 * A `fetch` that reaches loopback addresses only.
 * @returns a function like `send`; for any other address it rejects and sends nothing
 */
export function loopbackOnly(send: typeof fetch): typeof fetch {
  return async (input, init) => {
    const address = addressOf(input);
    if (!isLoopback(address)) throw new Error(`network is not allowed in unit tests: ${address}`);
    return send(input, init);
  };
}
