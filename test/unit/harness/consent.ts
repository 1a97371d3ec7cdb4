import type { Webex } from '../../simulator/webex';
import type { Person } from '../../simulator/webex-options';
import { send, sendForm } from '../simulator/client';

/**
 * Does what a person does in the sign-in window: opens the address and decides.
 * @returns where the window was sent in the end; empty if Webex showed a page and sent it nowhere
 */
export async function decideAt(
  webex: Webex,
  url: string,
  person: Person,
  decision: 'accept' | 'decline',
): Promise<string> {
  const { pathname, search } = new URL(url);
  const opened = await send(webex, 'GET', `${pathname}${search}`);
  if (opened.headers.location !== undefined) return opened.headers.location;
  const consent = webex.state.consents.at(-1)?.id ?? '';
  const decided = await sendForm(webex, '/v1/authorize/decision', { consent, person: person.id, decision });
  return decided.headers.location ?? '';
}
