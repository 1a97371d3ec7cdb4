import { text } from '../../i18n/text';
import { CopyButton } from '../copy-button';
import { administratorMessage, mailAddress } from './administrator-message';
import type { Asked } from './asked';

interface Props {
  readonly asked: Asked;
  readonly onTryAgain: () => void;
}

/** A message that is ready to send, for whoever can allow the integration. */
export function AskAdministrator({ asked, onTryAgain }: Props) {
  const message = administratorMessage(asked);
  return (
    <section class="note stack wide" aria-labelledby="ask-administrator">
      <h2 id="ask-administrator">{text('admin_title')}</h2>
      <p>{text('admin_help')}</p>
      <textarea class="wide" readOnly rows={12} aria-label={text('admin_message')} value={message} />
      <div class="row">
        <CopyButton words={message} name={text('admin_copy')} />
        <a class="button" href={mailAddress(message)}>
          {text('admin_mail')}
        </a>
        <button type="button" onClick={onTryAgain}>
          {text('options_try_again')}
        </button>
      </div>
    </section>
  );
}
