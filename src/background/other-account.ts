import type { Signature } from '../domain/account';

export interface OtherAccountNeeds {
  whoAmI(): Promise<Signature | undefined>;
  /** Addresses that were mentioned before, since the last sign-in. */
  readMentioned(): Promise<readonly string[]>;
  writeMentioned(addresses: readonly string[]): Promise<void>;
  /** The sentence that names both addresses. */
  say(calendar: string, webex: string): string;
}

/**
 * Mentions once that a calendar belongs to another address than the Webex account: guests will see that other name as
 * the host. It is no mistake, only worth knowing, so nothing waits for an answer.
 */
export function makeOtherAccount({ whoAmI, readMentioned, writeMentioned, say }: OtherAccountNeeds) {
  return async (given: string | undefined): Promise<{ readonly note?: string }> => {
    const calendar = given?.trim().toLowerCase() ?? '';
    const webex = (await whoAmI())?.account.email.toLowerCase() ?? '';
    if (!isAddress(calendar) || !isAddress(webex) || calendar === webex) return {};
    const mentioned = await readMentioned();
    if (mentioned.includes(calendar)) return {};
    await writeMentioned([...mentioned, calendar].slice(-MOST_MENTIONED));
    return { note: say(calendar, webex) };
  };
}

const MOST_MENTIONED = 20;

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+$/.test(text);
