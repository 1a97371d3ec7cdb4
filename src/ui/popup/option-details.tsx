import { useEffect, useState } from 'preact/hooks';
import type { LaidDown } from '../../domain/laid-down';
import { type MeetingOptions, NO_CHOICES } from '../../domain/meeting-options';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import { OptionFields } from '../meeting-options/option-fields';
import { type OptionName, wordsOf } from '../meeting-options/option-words';

interface Props {
  readonly call: Caller;
  readonly sites: readonly string[];
  readonly options: MeetingOptions;
  readonly onChange: (options: MeetingOptions) => void;
}

/** What this one meeting is to have otherwise than all others; folded away until it is wanted. */
export function OptionDetails({ call, sites, options, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(NO_CHOICES);
  const [laidDown, setLaidDown] = useState<LaidDown>({});
  // What is chosen already is not hidden.
  useEffect(() => {
    if (Object.keys(options).length > 0) setOpen(true);
  }, [options]);
  useEffect(() => {
    if (!isOpen) return;
    void call('choices.read', {}).then((reply) => reply.ok && setChosen(reply.value));
    void call('policy.read', {}).then((reply) => reply.ok && setLaidDown(reply.value));
  }, [isOpen]);
  const untouched = (name: OptionName): string => {
    const value = chosen.options[name];
    return value === undefined ? text('option_default') : text('option_default_known', wordsOf(value));
  };
  return (
    <details class="wide" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{text('popup_options')}</summary>
      <div class="stack">
        <p class="quiet">{text('popup_options_help')}</p>
        <OptionFields
          options={options}
          sites={sites}
          untouched={untouched}
          laidDown={laidDown.options}
          onChange={onChange}
        />
      </div>
    </details>
  );
}
