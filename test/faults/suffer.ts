import type { SimAnswer } from '../simulator/http';
import type { Fate } from './fates';

/** Lets Webex answer one sending as its fate says; undefined means that the connection has to die. */
export async function suffer(
  fate: Fate,
  act: () => Promise<SimAnswer>,
  park: () => Promise<void>,
): Promise<SimAnswer | undefined> {
  switch (fate.kind) {
    case 'none':
      return act();
    case 'dropped before':
      return undefined;
    case 'dropped after':
      await act();
      return undefined;
    case 'acts late':
      await park();
      return act();
    case 'answers late': {
      const answer = await act();
      await park();
      return answer;
    }
    case 'stalled':
      await park();
      return undefined;
    case 'malformed': {
      const answer = await act();
      return { ...answer, status: 200, body: fate.malform(answer.body) };
    }
    default:
      if (fate.acts) await act();
      return { status: Number(fate.kind), headers: fate.headers, body: '' };
  }
}
