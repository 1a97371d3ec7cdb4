import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { Outcome } from './outcome';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly preset: NonNullable<ConnectionView['preset']>;
  /** An integration of one's own is in use. */
  readonly instead: boolean;
}

const WORDS = { publisher: 'options_preset_publisher', organisation: 'options_preset_organisation' } as const;

/** The way that needs nothing entered: one button. */
export function PresetSignIn({ settings, preset, instead }: Props) {
  const signIn = (leaveUnclear: boolean) =>
    settings.connect('preset', { using: { kind: 'preset' }, chooseAccount: false, leaveUnclear });
  return (
    <section class="card stack wide" aria-label={text('options_sign_in')}>
      <p>{text(instead ? 'options_preset_instead' : WORDS[preset.way])}</p>
      <button
        type="button"
        class={instead ? '' : 'main'}
        aria-disabled={settings.busy !== undefined}
        onClick={() => signIn(false)}
      >
        {text('options_sign_in')}
      </button>
      <Outcome settings={settings} at="preset" again={() => signIn(false)} goOn={() => signIn(true)} />
    </section>
  );
}
