import { text } from '../../../i18n/text';
import type { ErasedPerson } from '../../../messaging/calls/access-requests';
import { numberInWords } from '../../number-in-words';
import { useFocus } from '../../use-focus';

interface Props {
  readonly email: string;
  readonly person: ErasedPerson;
  readonly isBusy: boolean;
  readonly onErase: () => void;
}

/** What would go, and the button that does it. Where nothing is kept, the rest is told all the same. */
export function EraseQuestion({ email, person, isBusy, onErase }: Props) {
  const heading = useFocus<HTMLHeadingElement>(email);
  const counts = [
    [text('erase_records'), person.erased],
    [text('erase_mentions'), person.changed],
  ] as const;
  const isNothing = person.erased + person.changed === 0;
  return (
    <div class="note stack wide">
      <h3 tabIndex={-1} ref={heading}>
        {email}
      </h3>
      {person.isAccount && <p>{text('erase_account')}</p>}
      {isNothing ? (
        <p>{text('erase_nothing')}</p>
      ) : (
        <dl>
          {counts.map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{numberInWords(count)}</dd>
            </div>
          ))}
        </dl>
      )}
      <button type="button" class={isNothing ? undefined : 'danger'} aria-disabled={isBusy} onClick={onErase}>
        {isNothing ? text('erase_remains') : text('erase_now')}
      </button>
    </div>
  );
}
