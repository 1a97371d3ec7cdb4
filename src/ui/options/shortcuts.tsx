import { useState } from 'preact/hooks';
import { text } from '../../i18n/text';
import type { Shortcut } from '../../platform/shortcuts';
import { useOnReturn } from '../on-return';
import type { OptionsNeeds } from './needs';

type Props = Pick<OptionsNeeds, 'readShortcuts' | 'openShortcutSettings'>;

/** The commands that keys can start, with the keys they really have, and the way to the page that changes them. */
export function Shortcuts({ readShortcuts, openShortcutSettings }: Props) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  const [unopened, setUnopened] = useState<string>();
  useOnReturn(() => void readShortcuts().then(setShortcuts));
  return (
    <section class="card stack wide" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{text('shortcuts_title')}</h2>
      <p class="quiet">{text('shortcuts_help')}</p>
      <dl class="shortcuts wide">
        {shortcuts.map(({ command, does, keys }) => (
          <div key={command} class="row">
            <dt>{does || text('shortcut_popup')}</dt>
            <dd>{keys ? <kbd>{keys}</kbd> : text('shortcut_none')}</dd>
          </div>
        ))}
      </dl>
      <button type="button" onClick={() => void openShortcutSettings().then(setUnopened)}>
        {text('button_change_keys')}
      </button>
      {unopened && (
        <p class="bad" role="alert">
          {text('shortcuts_by_hand', unopened)}
        </p>
      )}
    </section>
  );
}
