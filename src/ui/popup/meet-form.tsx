import { text } from '../../i18n/text';
import type { Caller, ConnectionView } from '../../messaging/calls';
import { isOverBySignIn, retryFailureText } from '../retry-text';
import { OptionDetails } from './option-details';
import type { usePopup } from './use-popup';

interface Props {
  readonly popup: ReturnType<typeof usePopup>;
  readonly call: Caller;
  readonly connection: ConnectionView;
}

/** What a person who is signed in can do in the popup, and what came to nothing before. */
export function MeetForm({ popup, call, connection: { features, connected } }: Props) {
  const { view, title, options } = popup;
  const { key, failure, canRetry } = (view.kind === 'form' && view.failed) || {};
  const again = remedy();
  return (
    <form
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        popup.meetNow();
      }}
    >
      {failure && isOverBySignIn(failure) && <p>{text('retry_signed_in')}</p>}
      {failure && !isOverBySignIn(failure) && (
        <p class="bad" role="alert">
          {retryFailureText(failure)}
        </p>
      )}
      <label>
        {text('popup_title_label')}
        <input value={title} maxLength={500} onInput={(event) => popup.type(event.currentTarget.value)} />
      </label>
      <OptionDetails call={call} sites={connected?.account.hostSites ?? []} options={options} onChange={popup.choose} />
      <div class="row">
        {again && (
          <button type="button" class="main" onClick={again.act}>
            {again.name}
          </button>
        )}
        <button type="submit" class={again ? '' : 'main'}>
          {text('popup_meet_now')}
        </button>
        {features.includes('personal_room') && (
          <button type="button" onClick={() => void popup.showRoom()}>
            {text('popup_room')}
          </button>
        )}
      </div>
    </form>
  );

  function remedy() {
    if (!key) return undefined;
    if (canRetry) return { name: text('popup_try_again'), act: () => popup.tryAgain(key) };
    if (failure?.code === 'unclear') return { name: text('button_look_again'), act: () => popup.lookAgain(key) };
    return undefined;
  }
}
