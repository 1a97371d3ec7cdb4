import { text } from '../../i18n/text';
import type { Click, Note } from './use-clicks';

/** Where a click stands, as one sentence. */
export function cardSentence({ waits, isOwn }: Click, { busy, copied }: Note, isConnected: boolean): string {
  if (busy) return text(busy);
  switch (waits) {
    case 'under_way':
      return text('button_busy');
    case 'unclear':
      return text('failure_unclear');
    case 'ready':
      if (copied) return text('popup_ready_copied');
      return text(isOwn ? 'popup_ready' : 'popup_not_delivered');
    case 'gone':
      return text('popup_gone');
    case 'unsaved':
      return text('popup_unsaved');
    case 'retry':
    case 'failed':
      return text(isConnected ? 'retry_now' : 'retry_after_sign_in');
  }
}
