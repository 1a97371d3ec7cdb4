import { useState } from 'preact/hooks';
import { checkAuthorizeAddress, type Expected } from '../../../domain/authorize-check';
import { text } from '../../../i18n/text';
import { CheckFindings } from './check-findings';

/** Looks at an authorize address that the person pastes. It stays in this page, and is gone with it. */
export function CheckAddress({ expected }: { readonly expected: Expected }) {
  const [typed, setTyped] = useState('');
  const [press, setPress] = useState<{ readonly address: string }>();

  function look(): void {
    setPress({ address: typed });
    if (checkAuthorizeAddress(typed, expected).is === 'secret') setTyped('');
  }

  return (
    <section class="card stack wide" aria-labelledby="check-title">
      <h3 id="check-title">{text('check_title')}</h3>
      <p id="check-help" class="quiet">
        {text('check_help')}
      </p>
      <form
        class="stack wide"
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <label>
          {text('check_address')}
          <textarea
            rows={3}
            dir="ltr"
            autocomplete="off"
            spellcheck={false}
            aria-describedby="check-help"
            value={typed}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit">{text('check_press')}</button>
      </form>
      {press && <CheckFindings press={press} check={checkAuthorizeAddress(press.address, expected)} />}
    </section>
  );
}
