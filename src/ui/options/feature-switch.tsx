import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { listOf } from '../list-of';
import { Outcome } from './outcome';
import { SwitchRow } from './switch-row';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Pick<Settings, 'busy' | 'setback' | 'allow' | 'withhold'>;
  readonly view: Pick<ConnectionView, 'features' | 'featureScopes'>;
  readonly feature: keyof typeof WORDS;
}

const WORDS = {
  personal_room: { name: 'options_room', on: 'options_room_on', off: 'options_room_off' },
  access_requests: { name: 'access_title', on: 'part_access_help', off: 'access_allow' },
  account_defaults: { name: 'options_defaults', on: 'options_defaults_on', off: 'options_defaults_off' },
} as const;

/** Switches on what needs a further consent, which is said beforehand; or off again. */
export function FeatureSwitch({ settings, view, feature }: Props) {
  const isOn = view.features.includes(feature);
  const { name, on, off } = WORDS[feature];
  const scopes = listOf(view.featureScopes[feature]);
  const allow = () => settings.allow(feature);
  return (
    <SwitchRow
      id={feature}
      name={text(name)}
      isOn={isOn}
      isBusy={settings.busy !== undefined}
      onClick={() => (isOn ? settings.withhold(feature) : allow())}
      more={<Outcome settings={settings} at={feature} heading="h3" again={allow} />}
    >
      {isOn ? text(on) : text(off, scopes)}
    </SwitchRow>
  );
}
