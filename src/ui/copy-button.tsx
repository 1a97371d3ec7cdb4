import { useState } from 'preact/hooks';
import { text } from '../i18n/text';
import { copyText } from './copy';

interface Props {
  readonly words: string;
  /** What is copied, for those who can't see where the button stands. */
  readonly name?: string;
}

export function CopyButton({ words, name }: Props) {
  const [copied, setCopied] = useState(false);
  return (
    <button type="button" aria-label={copied ? undefined : name} onClick={async () => setCopied(await copyText(words))}>
      <span aria-live="polite">{copied ? text('button_copied') : text('button_copy')}</span>
    </button>
  );
}
