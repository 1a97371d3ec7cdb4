import { failureText, text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { IconButton } from '../icon-button';
import { InsertButton } from '../insert-button';
import { InvitationView } from '../invitation-view';
import type { Room } from './use-room';

interface Props {
  readonly call: Caller;
  readonly room: Exclude<Room, { readonly kind: 'closed' }>;
  readonly onClose: () => void;
  /** Forgets the link that was typed. */
  readonly onForget: () => void;
}

/** The personal room, or what came of asking for it. */
export function RoomCard({ call, room, onClose, onForget }: Props) {
  return (
    <section class="card stack" aria-label={text('popup_room')} aria-busy={room.kind === 'busy'}>
      {room.kind === 'failed' ? (
        <p class="bad" role="alert">
          {failureText(room.failure)}
        </p>
      ) : (
        <p role="status">{sentence(room)}</p>
      )}
      {room.kind === 'open' && (
        <InvitationView invitation={{ ...room.invitation, title: room.invitation.title || text('popup_room') }}>
          <InsertButton
            call={call}
            what={room.isTyped ? { kind: 'link', link: room.invitation.link } : { kind: 'room' }}
          />
          {room.isTyped && (
            <button type="button" onClick={onForget}>
              {text('link_forget')}
            </button>
          )}
          {close()}
        </InvitationView>
      )}
      {room.kind === 'failed' && <div class="row">{close()}</div>}
    </section>
  );

  function close() {
    return <IconButton icon="close" class="end" name={text('popup_put_away')} onClick={onClose} />;
  }
}

function sentence(room: Exclude<Props['room'], { readonly kind: 'failed' }>): string {
  if (room.kind !== 'open') return text('popup_room_busy');
  return text(room.copied ? 'popup_room_copied' : 'popup_room_ready');
}
