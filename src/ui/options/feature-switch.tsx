import type { Feature } from '../../domain/feature';
import { browserLanguage, text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls';
import { Outcome } from './outcome';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly feature: Feature;
}

const WORDS = {
  personal_room: { name: 'options_room', on: 'options_room_on', off: 'options_room_off' },
} as const;

/** Switches on what needs a further consent, which is said beforehand; or off again. */
export function FeatureSwitch({ settings, view, feature }: Props) {
  const isOn = view.features.includes(feature);
  const { name, on, off } = WORDS[feature];
  const scopes = new Intl.ListFormat(browserLanguage()).format(view.featureScopes[feature]);
  const allow = () => settings.allow(feature);
  return (
    <section class="feature stack wide">
      <div class="row">
        <h3 id={`${feature}-name`}>{text(name)}</h3>
        <button
          type="button"
          role="switch"
          class="switch"
          aria-checked={isOn}
          aria-labelledby={`${feature}-name`}
          aria-describedby={`${feature}-help`}
          aria-disabled={settings.busy !== undefined}
          onClick={() => (isOn ? settings.withhold(feature) : allow())}
        />
      </div>
      <p id={`${feature}-help`} class="quiet">
        {isOn ? text(on) : text(off, scopes)}
      </p>
      <Outcome settings={settings} at={feature} again={allow} />
    </section>
  );
}
