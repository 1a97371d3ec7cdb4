import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { listOf } from '../list-of';
import { Outcome } from '../options/outcome';
import type { Settings } from '../options/use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
}

/** Says what a further scope is for, and asks Webex for it after a press. */
export function AskForScope({ settings, view }: Props) {
  const allow = () => settings.allow('access_requests');
  return (
    <section class="card stack wide" aria-labelledby="allow">
      <h2 id="allow">{text('access_allow_title')}</h2>
      <p>{text('access_allow', listOf(view.featureScopes.access_requests))}</p>
      <button type="button" class="main" aria-disabled={settings.busy !== undefined} onClick={allow}>
        {text('access_allow_button')}
      </button>
      <Outcome settings={settings} at="access_requests" again={allow} />
    </section>
  );
}
