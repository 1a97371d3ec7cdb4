import type { MeetingOptions } from '../../domain/meeting-options';
import { text } from '../../i18n/text';
import { Locked } from '../locked';
import { OPTION_NAMES, OPTION_VALUES, type OptionName, type OptionValue, wordsOf } from './option-words';

interface Props {
  readonly options: MeetingOptions;
  /** Host names between which there is a choice. */
  readonly sites: readonly string[];
  /** What it means to leave an option as it is. */
  readonly untouched: (name: OptionName) => string;
  /** What the organisation wants them to be, whatever is chosen. */
  readonly laidDown?: MeetingOptions | undefined;
  readonly onChange: (options: MeetingOptions) => void;
}

/** One choice for each option of a meeting, each of which may be left to Webex. */
export function OptionFields({ options, sites, untouched, laidDown = {}, onChange }: Props) {
  const shown = { ...options, ...laidDown };
  const noteOf = (name: OptionName): string | undefined => {
    if (laidDown[name] !== undefined) return `locked-${name}`;
    return name === 'lobby' ? 'lobby-note' : undefined;
  };
  const values: { readonly [Name in OptionName]?: readonly OptionValue[] } = {
    ...(sites.length > 1 ? { site: sites } : {}),
    ...OPTION_VALUES,
  };
  return (
    <div class="options wide">
      {(Object.entries(values) as [OptionName, readonly OptionValue[]][]).map(([name, choices]) => (
        <div key={name} class="option">
          <label for={`option-${name}`}>{text(OPTION_NAMES[name])}</label>
          <select
            id={`option-${name}`}
            aria-describedby={noteOf(name)}
            disabled={laidDown[name] !== undefined}
            onChange={({ currentTarget }) => onChange(changed(options, name, choices[currentTarget.selectedIndex - 1]))}
          >
            <option selected={shown[name] === undefined}>{untouched(name)}</option>
            {choices.map((value) => (
              <option key={value} selected={shown[name] === value}>
                {wordsOf(value)}
              </option>
            ))}
          </select>
          {laidDown[name] !== undefined && <Locked id={`locked-${name}`} />}
          {name === 'lobby' && laidDown.lobby === undefined && (
            <p id="lobby-note" class="quiet">
              {options.lobby === 'blockFromJoin' ? text('option_block_note') : ''}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

/** An option that is left as it is has no value at all. */
function changed(options: MeetingOptions, name: OptionName, value: OptionValue | undefined): MeetingOptions {
  const { [name]: _before, ...others } = options;
  return value === undefined ? others : { ...others, [name]: value };
}
