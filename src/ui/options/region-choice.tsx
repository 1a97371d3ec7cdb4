import type { Region } from '../../domain/region';
import { text } from '../../i18n/text';

interface Props {
  readonly region: Region;
  readonly onChoose: (region: Region) => void;
}

export const REGION_NAMES = {
  commercial: 'options_region_commercial',
  government: 'options_region_government',
} as const;

/** Which Webex an integration of one's own belongs to. */
export function RegionChoice({ region, onChoose }: Props) {
  return (
    <fieldset class="stack">
      <legend>{text('options_region')}</legend>
      {(['commercial', 'government'] as const).map((one) => (
        <label key={one} class="choice">
          <input type="radio" name="region" checked={region === one} onChange={() => onChoose(one)} />
          {text(REGION_NAMES[one])}
        </label>
      ))}
      {region === 'government' && <p class="quiet">{text('options_region_government_help')}</p>}
    </fieldset>
  );
}
