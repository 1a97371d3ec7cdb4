import { useId } from 'preact/hooks';
import { TITLE_LIMIT } from '../../domain/meeting-draft';
import { text } from '../../i18n/text';

interface Props {
  readonly title: string;
  readonly label: 'popup_title_label' | 'slot_title';
  readonly onChange: (title: string) => void;
}

/** A title in whatever direction it is written; more than Webex keeps is told while it is typed, and taken all the same. */
export function TitleField({ title, label, onChange }: Props) {
  const id = useId();
  const isLong = title.length > TITLE_LIMIT;
  return (
    <label>
      {text(label)}
      <input
        value={title}
        dir="auto"
        maxLength={500}
        aria-describedby={isLong ? id : undefined}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {isLong && (
        <span id={id} class="quiet" role="status">
          {text('popup_title_long', String(TITLE_LIMIT))}
        </span>
      )}
    </label>
  );
}
