import { useEffect, useRef } from 'preact/hooks';
import { failureText, text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { ConnectionView } from '../../messaging/calls/connection';
import { Icon } from '../icon';
import { onEscape } from '../on-escape';
import { LaterFields } from './later-fields';
import { onlyOnce } from './only-once';
import { OptionDetails } from './option-details';
import { TitleField } from './title-field';
import type { Form } from './use-form';

interface Props {
  readonly form: Form;
  readonly call: Caller;
  readonly connection: ConnectionView;
  /** Copies and shows the personal room; missing where none is known. */
  readonly room: (() => void) | undefined;
}

/** What a person who is signed in can start: a meeting now, one later on, or their own room. */
export function MeetForm({ form, call, connection: { connected }, room }: Props) {
  const { title, options, failure, isBusy, later, taken } = form;
  const fields = useRef<HTMLFormElement>(null);
  // What is taken up again stands here, away from the button that did it.
  useEffect(() => {
    if (taken) fields.current?.querySelector('input')?.focus();
  }, [taken]);
  return (
    <form
      class="stack wide"
      ref={fields}
      {...onlyOnce}
      onKeyDown={later.isOpen ? onEscape(later.close) : undefined}
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <TitleField title={title} label="popup_title_label" onChange={form.setTitle} />
      {later.isOpen && <LaterFields later={later} />}
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      <div class="row actions">
        <button type="submit" class="main" aria-disabled={isBusy}>
          <Icon name={later.isOpen ? 'calendar' : 'video'} />
          {text(later.isOpen ? 'popup_schedule_make' : 'popup_meet_now')}
        </button>
        <button type="button" aria-expanded={later.isOpen} onClick={later.isOpen ? later.close : later.open}>
          {text(later.isOpen ? 'ask_cancel' : 'popup_schedule')}
        </button>
        {!later.isOpen && room && (
          <button type="button" onClick={room}>
            {text('popup_room')}
          </button>
        )}
      </div>
      <OptionDetails
        call={call}
        sites={connected?.account.hostSites ?? []}
        options={options}
        onChange={form.setOptions}
      />
    </form>
  );
}
