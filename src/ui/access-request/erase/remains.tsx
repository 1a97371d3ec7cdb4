import { text } from '../../../i18n/text';
import type { ErasedPerson } from '../../../messaging/calls/access-requests';
import { CopyButton } from '../../copy-button';
import { numberInWords } from '../../number-in-words';
import { useFocus } from '../../use-focus';
import { ARTICLES, eraseMessage, REMAINS } from './erase-message';

interface Props {
  readonly email: string;
  readonly person: ErasedPerson;
}

/** What was erased, what remains in Webex and elsewhere, who can delete it, and a message to them. */
export function Remains({ email, person }: Props) {
  const done = useFocus<HTMLParagraphElement>(email);
  const message = eraseMessage(email);
  return (
    <div class="stack wide">
      <p class="good" role="status" tabIndex={-1} ref={done}>
        {text('erase_deleted', numberInWords(person.erased))}
      </p>
      <p class="good">{text('erase_changed', numberInWords(person.changed))}</p>
      {person.isAccount && <p>{text('erase_account')}</p>}
      <h3>{text('erase_remains')}</h3>
      <ul>
        {REMAINS.map((sentence) => (
          <li key={sentence}>{text(sentence)}</li>
        ))}
      </ul>
      <ul>
        {ARTICLES.map(({ name, address }) => (
          <li key={name}>
            <a href={address} target="_blank" rel="noreferrer">
              {text(name)}
            </a>
          </li>
        ))}
      </ul>
      <p>{text('erase_message_help')}</p>
      <textarea class="wide" readOnly rows={12} aria-label={text('erase_message')} value={message} />
      <CopyButton words={message} name={text('erase_copy')} />
    </div>
  );
}
