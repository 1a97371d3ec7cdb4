import type { Account } from '../../domain/account';
import { failureText, text } from '../../i18n/text';
import type { Caller, ConnectionView } from '../../messaging/calls';
import { OptionFields } from '../meeting-options/option-fields';
import { type OptionName, wordsOf } from '../meeting-options/option-words';
import { useChoices } from './use-choices';

interface Props {
  readonly call: Caller;
  readonly view: ConnectionView;
  readonly account: Account;
}

/** How this account's new meetings are to be, as far as Webex is not to decide it. */
export function NewMeetings({ call, view, account }: Props) {
  const { choices, defaults, outcome, change } = useChoices(call, account, view);
  const untouched = (name: OptionName): string => {
    const known = defaults[name];
    return known === undefined ? text('option_as_account') : text('option_as_account_known', wordsOf(known));
  };
  return (
    <section class="card stack wide" aria-labelledby="new-meetings">
      <div class="row wide heading">
        <h2 id="new-meetings">{text('options_new_meetings')}</h2>
        <p role="status" class="good">
          {outcome === 'saved' ? text('options_saved') : ''}
        </p>
      </div>
      <p class="quiet">{text('options_new_meetings_help')}</p>
      {outcome !== undefined && outcome !== 'saved' && (
        <p class="bad" role="alert">
          {failureText(outcome)}
        </p>
      )}
      {choices && (
        <OptionFields
          options={choices.options}
          sites={account.hostSites}
          untouched={untouched}
          onChange={(options) => change({ ...choices, options })}
        />
      )}
    </section>
  );
}
