import { useState } from 'preact/hooks';
import { text } from '../../i18n/text';
import { ClickCard } from './click-card';
import type { Click, Clicks } from './use-clicks';

interface Props {
  readonly clicks: Clicks;
  readonly isConnected: boolean;
  readonly onEdit: (click: Click) => void;
}

/** So many are shown before the rest has to be asked for. */
const SHOWN = 3;

/** The clicks that still want something of the person, newest first. */
export function ClickList({ clicks, isConnected, onEdit }: Props) {
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, clicks.all.length - SHOWN);
  if (clicks.all.length === 0) return null;
  return (
    <section class="stack wide" aria-label={text('popup_waiting')}>
      <ul class="stack wide">
        {clicks.all.slice(0, clicks.all.length - hidden).map((click) => (
          <ClickCard key={click.key} click={click} clicks={clicks} isConnected={isConnected} onEdit={onEdit} />
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="plain" onClick={() => setWhole(true)}>
          {text('popup_more', String(hidden))}
        </button>
      )}
    </section>
  );
}
