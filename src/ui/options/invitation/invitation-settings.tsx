import type { InvitationChoices } from '../../../domain/invitation-choices';
import type { LaidDown } from '../../../domain/laid-down';
import { PLACEHOLDERS } from '../../../domain/own-text';
import { text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import { listOf } from '../../list-of';
import { ChoicesHeading } from '../choices-heading';
import type { Choosing } from '../use-choices';
import { LanguageField } from './language-field';
import { OwnTextField } from './own-text-field';
import { PartBoxes } from './part-boxes';
import { Preview } from './preview';

interface Props {
  readonly call: Caller;
  readonly choosing: Choosing;
  readonly laidDown: LaidDown;
  /** In which we have sentences, BCP 47. */
  readonly languages: readonly string[];
}

const HELP = 'invitation-placeholders';

/** How invitations are written, with one to look at. */
export function InvitationSettings({ call, choosing, languages, laidDown }: Props) {
  const { choices } = choosing;
  return (
    <section class="card stack wide" aria-labelledby="invitation">
      <ChoicesHeading
        id="invitation"
        part="invitation"
        title={text('invitation_title')}
        help={text('invitation_help')}
        choosing={choosing}
      />
      {choices && fields(choices.invitation ?? {})}
    </section>
  );

  function fields(invitation: InvitationChoices) {
    const change = (next: InvitationChoices, isTyping = false) =>
      choices && choosing.change('invitation', { ...choices, invitation: next }, isTyping);
    const { language: _language, ...inAnyLanguage } = invitation;
    return (
      <>
        <LanguageField
          chosen={invitation.language}
          languages={languages}
          onChange={(language) => change({ ...inAnyLanguage, ...(language ? { language } : {}) })}
        />
        <PartBoxes
          without={invitation.without ?? []}
          laidDown={laidDown}
          onChange={(without) => change({ ...invitation, without })}
        />
        <p id={HELP} class="quiet">
          {text('invitation_placeholders', listOf(PLACEHOLDERS.map((one) => `{${one}}`)))}
        </p>
        <OwnTextField
          id="invitation-above"
          name={text('invitation_above')}
          help={HELP}
          value={invitation.above ?? ''}
          onInput={(above) => change({ ...invitation, above }, true)}
          onLeave={choosing.keep}
        />
        <OwnTextField
          id="invitation-below"
          name={text('invitation_below')}
          help={HELP}
          value={invitation.below ?? ''}
          onInput={(below) => change({ ...invitation, below }, true)}
          onLeave={choosing.keep}
        />
        <Preview call={call} invitation={invitation} />
      </>
    );
  }
}
