import { text } from '../i18n/text';
import { zoneOfHere } from './zone-of-here';

interface Props {
  readonly zone: string;
  readonly onChange: (zone: string) => void;
}

/** The zone in whose clocks a time is meant; the browser's own comes first. */
export function ZoneField({ zone, onChange }: Props) {
  const zones = [...new Set([zoneOfHere(), zone, ...Intl.supportedValuesOf('timeZone')])];
  return (
    <label>
      {text('slot_zone')}
      <select onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {zones.map((name) => (
          <option key={name} value={name} selected={name === zone}>
            {name.replaceAll('_', ' ')}
          </option>
        ))}
      </select>
    </label>
  );
}
