import type { Account } from '../../domain/account';
import type { LaidDown } from '../../domain/laid-down';
import type { Choices } from '../../domain/meeting-options';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { OptionFields } from '../meeting-options/option-fields';
import { type OptionName, wordsOf } from '../meeting-options/option-words';
import { ChoicesHeading } from './choices-heading';
import { FeatureSwitch } from './feature-switch';
import { SwitchRow } from './switch-row';
import type { Choosing } from './use-choices';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly account: Account;
  readonly choosing: Choosing;
  readonly laidDown: LaidDown;
}

/** How this account's new meetings are to be, as far as Webex is not to decide it. */
export function NewMeetings({ settings, view, account, choosing, laidDown }: Props) {
  // The personal room has brought the same scope.
  const isTold = view.features.includes('personal_room');
  const { choices, defaults } = choosing;
  const change = (next: Choices) => choosing.change('new-meetings', next);
  const untouched = (name: OptionName): string => {
    const known = defaults[name];
    return known === undefined ? text('option_as_account') : text('option_as_account_known', wordsOf(known));
  };
  return (
    <section class="card stack wide" aria-labelledby="new-meetings">
      <ChoicesHeading
        id="new-meetings"
        part="new-meetings"
        title={text('options_new_meetings')}
        help={text('options_new_meetings_help')}
        choosing={choosing}
      />
      {choices && (
        <OptionFields
          options={choices.options}
          sites={account.hostSites}
          untouched={untouched}
          laidDown={laidDown.options}
          onChange={(options) => change({ ...choices, options })}
        />
      )}
      {!isTold && <FeatureSwitch settings={settings} view={view} feature="account_defaults" />}
      {choices && (
        <>
          <SwitchRow
            id="neutral-title"
            name={text('choice_neutral_title')}
            isOn={choices.neutralTitle}
            isBusy={false}
            onClick={() => change({ ...choices, neutralTitle: !choices.neutralTitle })}
          >
            {text('choice_neutral_title_help', text('default_title'))}
          </SwitchRow>
          <SwitchRow
            id="invite-guests"
            name={text('choice_invite_guests')}
            isOn={choices.inviteGuests === true}
            isBusy={false}
            onClick={() => change({ ...choices, inviteGuests: !choices.inviteGuests })}
          >
            {text('choice_invite_guests_help')}
          </SwitchRow>
          <SwitchRow
            id="drop-rival"
            name={text('choice_drop_rival')}
            isOn={choices.dropRival === true}
            isBusy={false}
            onClick={() => change({ ...choices, dropRival: !choices.dropRival })}
          >
            {text('choice_drop_rival_help')}
          </SwitchRow>
        </>
      )}
    </section>
  );
}
