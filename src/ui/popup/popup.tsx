import { failureText, text } from '../../i18n/text';
import type { Caller, ConnectionView } from '../../messaging/calls';
import { MeetForm } from './meet-form';
import { NotConnected } from './not-connected';
import { Ready } from './ready';
import { usePopup } from './use-popup';
import type { View } from './view';

function sentenceOf({ copied, unsaved }: Extract<View, { kind: 'made' }>) {
  if (unsaved) return 'popup_unsaved';
  return copied ? 'popup_ready_copied' : 'popup_ready';
}

/** Makes a meeting at once, and shows the newest one again however often it is closed and opened. */
export function Popup({ call }: { readonly call: Caller }) {
  const popup = usePopup(call);
  const { connection, broken, view, openSettings } = popup;
  if (broken) return <p role="alert">{failureText(broken)}</p>;
  if (!connection || view.kind === 'loading') return <p class="quiet">{text('app_name')}</p>;
  const account = connection.connected?.account;
  return (
    <main class="stack">
      <h1>{text('app_name')}</h1>
      {account ? body(connection) : <NotConnected failure={connection.failure} onOpenSettings={openSettings} />}
      {account && (
        <footer class="row wide">
          <span class="quiet">{text('popup_signed_in_as', account.name)}</span>
          <button type="button" class="plain" onClick={openSettings}>
            {text('popup_settings')}
          </button>
        </footer>
      )}
    </main>
  );

  function body(connection: ConnectionView) {
    switch (view.kind) {
      case 'busy':
        return (
          <div class="stack wide" role="status">
            <p>{view.sentence}</p>
            {view.title && <p class="quiet">{view.title}</p>}
          </div>
        );
      case 'made':
        return (
          <Ready sentence={text(sentenceOf(view))} invitation={view.invitation}>
            <button type="button" onClick={() => void popup.undo(view.key, view.invitation)}>
              {text(view.unsaved ? 'popup_remove' : 'button_undo')}
            </button>
            <button type="button" onClick={() => popup.startOver(view.key)}>
              {text(view.unsaved ? 'popup_keep' : 'popup_new')}
            </button>
          </Ready>
        );
      case 'room':
        return (
          <Ready sentence={text(view.copied ? 'popup_room_copied' : 'popup_room_ready')} invitation={view.invitation}>
            <button type="button" onClick={popup.toForm}>
              {text('popup_back')}
            </button>
          </Ready>
        );
      default:
        return <MeetForm popup={popup} call={call} connection={connection} />;
    }
  }
}
