import { useId, useState } from 'preact/hooks';
import { isRoomLink, pastedLink } from '../../domain/pasted-link';
import { text } from '../../i18n/text';
import { CopyButton } from '../copy-button';
import { InsertButton } from '../insert-button';
import type { PopupNeeds } from './needs';

interface Props extends Pick<PopupNeeds, 'call' | 'readClipboard' | 'readActiveTab'> {
  /** Keeps a link as the person's own room. */
  readonly onKeep: (link: string) => void;
}

/** Finds the Webex link in whatever is pasted or stands on the page in front, cleans it, and joins, copies or inserts it. */
export function JoinLink({ call, readClipboard, readActiveTab, onKeep }: Props) {
  const id = useId();
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState<'link_none' | 'link_none_here' | 'link_paste_by_hand'>();
  const link = pastedLink(typed);
  const told = problem ?? (typed.trim() !== '' && !link ? 'link_none' : undefined);

  async function paste(): Promise<void> {
    const pasted = await readClipboard();
    if (pasted !== undefined) setTyped(pastedLink(pasted) ?? pasted.slice(0, SHOWN));
    setProblem(pasted === undefined ? 'link_paste_by_hand' : undefined);
  }

  async function look(): Promise<void> {
    const found = pastedLink(await readActiveTab());
    setTyped(found ?? '');
    setProblem(found ? undefined : 'link_none_here');
  }

  return (
    <div class="stack wide">
      <label>
        {text('link_label')}
        <input
          type="text"
          inputMode="url"
          dir="ltr"
          autoComplete="off"
          spellcheck={false}
          value={typed}
          aria-describedby={told ? id : undefined}
          onInput={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setProblem(undefined);
          }}
        />
      </label>
      <p id={id} class="quiet" role="status">
        {told ? text(told) : ''}
      </p>
      <div class="row">
        {link ? (
          <>
            <a class="button main" href={link} target="_blank" rel="noreferrer">
              {text('button_join')}
            </a>
            <CopyButton words={link} />
            <InsertButton key={link} call={call} what={{ kind: 'link', link }} />
            {isRoomLink(link) && (
              <button type="button" onClick={() => onKeep(link)}>
                {text('link_keep')}
              </button>
            )}
          </>
        ) : (
          <>
            <button type="button" onClick={() => void paste()}>
              {text('link_paste')}
            </button>
            <button type="button" onClick={() => void look()}>
              {text('link_look')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}

/** More of what was pasted only fills the field. */
const SHOWN = 500;
