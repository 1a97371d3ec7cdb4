import { LONGEST_OWN_TEXT } from '../../../domain/invitation-choices';
import { otherWebexLink, unknownPlaceholders } from '../../../domain/own-text';
import { text } from '../../../i18n/text';
import { listOf } from '../../list-of';

interface Props {
  readonly id: string;
  readonly name: string;
  /** Id of what is to be known of both texts. */
  readonly help: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly onLeave: () => void;
}

/** A text of the person's own; what will not become of it as they may expect is said below it. */
export function OwnTextField({ id, name, help, value, onInput, onLeave }: Props) {
  const unknown = unknownPlaceholders(value);
  const remarks = [
    ...(unknown.length > 0 ? [text('invitation_unknown', listOf(unknown))] : []),
    ...(otherWebexLink(value) ? [text('invitation_other_link')] : []),
    ...(value.length >= LONGEST_OWN_TEXT ? [text('invitation_full', String(LONGEST_OWN_TEXT))] : []),
  ];
  return (
    <div class="stack wide own-text">
      <label for={id}>{name}</label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        maxLength={LONGEST_OWN_TEXT}
        value={value}
        aria-describedby={`${help} ${id}-remarks`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
        onBlur={onLeave}
      />
      <div id={`${id}-remarks`} role="status">
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
    </div>
  );
}
