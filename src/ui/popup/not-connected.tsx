import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';

interface Props {
  /** Why nobody is signed in any more, where somebody was. */
  readonly failure: Failure | undefined;
  readonly onOpenSettings: () => void;
}

export function NotConnected({ failure, onOpenSettings }: Props) {
  return (
    <div class="stack">
      {failure ? <p role="alert">{failureText(failure)}</p> : <p>{text('popup_not_connected')}</p>}
      <button type="button" class="main" onClick={onOpenSettings}>
        {text(failure ? 'popup_open_settings' : 'button_settings')}
      </button>
    </div>
  );
}
