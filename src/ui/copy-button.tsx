import { useEffect, useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { copyText, copyWhenReady } from './copy';

interface Props {
  readonly words: string;
  /** The same as HTML, for where it is pasted into rich text. */
  readonly html?: string;
  /** Stands on the button in place of “Copy”. */
  readonly label?: string;
  /** What is copied, for those who can't see where the button stands. */
  readonly name?: string;
  readonly onCopied?: () => void;
}

export function CopyButton({ words, html, label, name, onCopied }: Props) {
  const [came, setCame] = useState<'copied' | 'refused'>();
  // What came of other words is not said of these.
  useEffect(() => setCame(undefined), [words]);
  async function copy(): Promise<void> {
    const isCopied = await (html === undefined
      ? copyText(words)
      : copyWhenReady(Promise.resolve({ plain: words, html })));
    setCame(isCopied ? 'copied' : 'refused');
    if (isCopied) onCopied?.();
  }
  const copied = came === 'copied';
  return (
    <>
      <button type="button" aria-label={copied ? undefined : name} onClick={() => void copy()}>
        <span aria-live="polite">{copied ? text('button_copied') : (label ?? text('button_copy'))}</span>
      </button>
      {came === 'refused' && (
        <p class="bad below" role="alert">
          {text('agenda_not_copied')}
        </p>
      )}
    </>
  );
}
