import { useRef } from 'preact/hooks';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { Outcome } from './outcome';
import { type OwnFields, storedOwn } from './own-fields';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly fields: OwnFields;
}

/** Client ID and secret of one's own integration. */
export function OwnForm({ settings, view, fields }: Props) {
  const form = useRef<HTMLFormElement>(null);

  function connect(leaveUnclear: boolean): void {
    if (!form.current?.reportValidity()) return;
    const { region, clientId, clientSecret } = fields;
    const using = { kind: 'own', region, clientId, clientSecret } as const;
    settings.connect('own', { using, chooseAccount: false, leaveUnclear });
  }

  return (
    <form
      ref={form}
      class="stack wide"
      onSubmit={(event) => {
        event.preventDefault();
        connect(false);
      }}
    >
      <label>
        {text('options_client_id')}
        <input
          value={fields.clientId}
          required
          maxLength={200}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => fields.type({ clientId: event.currentTarget.value })}
        />
      </label>
      <label>
        {text('options_client_secret')}
        <input
          type="password"
          value={fields.clientSecret}
          maxLength={500}
          autocomplete="off"
          aria-describedby="secret-help"
          onInput={(event) => fields.type({ clientSecret: event.currentTarget.value })}
        />
      </label>
      <p id="secret-help" class="quiet">
        {text(secretHelp(view))}
      </p>
      <button type="submit" class="main" aria-disabled={settings.busy !== undefined}>
        {text('button_settings')}
      </button>
      <Outcome settings={settings} at="own" again={() => connect(false)} goOn={() => connect(true)} />
    </form>
  );
}

function secretHelp(view: ConnectionView) {
  if (view.inMemory) return 'options_secret_memory_help';
  return storedOwn(view) ? 'options_secret_help' : 'options_secret_first_help';
}
