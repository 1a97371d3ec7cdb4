import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';

interface Props {
  /** Why nobody is signed in any more, where somebody was. */
  readonly failure: Failure | undefined;
  readonly onOpenSettings: () => void;
  /** Copies and shows the room whose link was typed; missing where there is none. */
  readonly room: (() => void) | undefined;
}

export function NotConnected({ failure, onOpenSettings, room }: Props) {
  return (
    <div class="stack">
      {failure ? <p role="alert">{failureText(failure)}</p> : <p>{text('popup_not_connected')}</p>}
      <div class="row">
        <button type="button" class="main" onClick={onOpenSettings}>
          {text(failure ? 'popup_open_settings' : 'button_settings')}
        </button>
        {room && (
          <button type="button" onClick={room}>
            {text('popup_room')}
          </button>
        )}
      </div>
    </div>
  );
}
