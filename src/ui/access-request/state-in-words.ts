import { text } from '../../i18n/text';
import type { AccessView } from '../../messaging/calls/access-requests';
import { numberInWords } from '../number-in-words';
import { lengthInWords } from './in-words';

/** How a request stands, in a sentence. */
export function stateInWords({ request, isWorking, waitsSeconds }: AccessView, isGoingOn: boolean): string {
  if (request.state === 'done') return text('access_done', numberInWords(request.progress.matches));
  if (request.state === 'cancelled') return text('access_cancelled');
  if (!isGoingOn) return text('access_resting');
  if (waitsSeconds) return text('access_waits', lengthInWords(waitsSeconds));
  return text(isWorking ? 'access_working' : 'access_queued');
}
