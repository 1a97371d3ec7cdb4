import { text } from '../../i18n/text';
import { CopyButton } from '../copy-button';
import { administratorMessage, mailAddress } from './administrator-message';
import type { Asked } from './asked';
import type { HeadingLevel } from './step';

interface Props {
  readonly asked: Asked;
  /** Which heading it has, as deep as it stands. */
  readonly heading: HeadingLevel;
  readonly onTryAgain: () => void;
}

/** A message that is ready to send, for whoever can allow the integration. */
export function AskAdministrator({ asked, heading: Heading, onTryAgain }: Props) {
  const message = administratorMessage(asked);
  return (
    <section class="note stack wide" aria-labelledby="ask-administrator">
      <Heading id="ask-administrator">{text('admin_title')}</Heading>
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
