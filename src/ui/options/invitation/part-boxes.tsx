import { INVITATION_PARTS, type InvitationPart } from '../../../domain/invitation-choices';
import { type LaidDown, leftOut } from '../../../domain/laid-down';
import { text } from '../../../i18n/text';
import { Locked } from '../../locked';

interface Props {
  /** What is left out. */
  readonly without: readonly InvitationPart[];
  readonly laidDown: LaidDown;
  readonly onChange: (without: readonly InvitationPart[]) => void;
}

/** What an invitation holds beside the link. */
export function PartBoxes({ without, laidDown, onChange }: Props) {
  const after = leftOut(without, laidDown);
  const isLeftOut = (part: InvitationPart) => after.includes(part);
  const isLocked = (part: InvitationPart) => part === 'password' && laidDown.passwordInInvitations !== undefined;
  const isAskedFor = isLeftOut('password') && !(['number', 'phones', 'video'] as const).every(isLeftOut);
  return (
    <fieldset aria-describedby="invitation-parts-note">
      <legend>{text('invitation_parts')}</legend>
      <div class="choices parts">
        {INVITATION_PARTS.map((part) => (
          <label key={part} class="choice">
            <input
              type="checkbox"
              checked={!isLeftOut(part)}
              disabled={isLocked(part)}
              aria-describedby={isLocked(part) ? 'locked-password' : undefined}
              onChange={() => onChange(isLeftOut(part) ? without.filter((one) => one !== part) : [...without, part])}
            />
            {text(`invitation_${part}`)}
          </label>
        ))}
      </div>
      {INVITATION_PARTS.some(isLocked) && (
        <div class="row locked-part">
          <span>{text('invitation_password')}</span>
          <Locked id="locked-password" />
        </div>
      )}
      <p id="invitation-parts-note" class="quiet" role="status">
        {isAskedFor ? text('invitation_no_password') : ''}
      </p>
    </fieldset>
  );
}
