import { text } from '../../i18n/text';
import { useFocus } from '../use-focus';

interface Props {
  readonly onDelete: () => void;
  readonly onKeep: () => void;
}

/** Asks before what was found is deleted: it can't be had back without asking Webex for everything again. */
export function ForgetQuestion({ onDelete, onKeep }: Props) {
  const keep = useFocus<HTMLButtonElement>(true);
  return (
    <fieldset class="note stack wide" aria-label={text('access_forget')}>
      <p id="forget-sure">{text('access_forget_sure')}</p>
      <div class="row">
        <button type="button" class="danger" aria-describedby="forget-sure" onClick={onDelete}>
          {text('access_delete')}
        </button>
        <button type="button" ref={keep} onClick={onKeep}>
          {text('button_keep')}
        </button>
      </div>
    </fieldset>
  );
}
