import { text } from '../../i18n/text';
import { REVOKED } from '../revoked-words';
import { useFocus } from '../use-focus';
import { Outcome } from './outcome';
import type { Goodbye, Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly answer: Goodbye;
}

/** What *Disconnect* has done and what it has not, and what is left to do. */
export function Farewell({ settings, answer }: Props) {
  const { revoked, tokensPage, meetingsKept, forgotten } = answer;
  const heading = useFocus<HTMLHeadingElement>(answer);
  const forget = (leaveUnclear: boolean) => settings.disconnect('farewell', { leaveUnclear, forgetMeetings: true });
  return (
    <section class="card stack wide" aria-labelledby="disconnected">
      <h2 id="disconnected" tabIndex={-1} ref={heading}>
        {text('options_disconnected_title')}
      </h2>
      <div class="stack" role="status">
        <p>{text('options_disconnected')}</p>
        <p>{text(REVOKED[revoked])}</p>
        {forgotten && <p>{text('options_forgotten')}</p>}
      </div>
      {tokensPage && (
        <a href={tokensPage} target="_blank" rel="noreferrer">
          {text('options_tokens_page')}
        </a>
      )}
      {meetingsKept > 0 && (
        <>
          <p>{text('options_meetings_kept', String(meetingsKept))}</p>
          <div class="row">
            <button type="button" aria-disabled={settings.busy !== undefined} onClick={() => forget(false)}>
              {text('options_forget_meetings')}
            </button>
            <span class="quiet">{text('options_forget_help')}</span>
          </div>
        </>
      )}
      <Outcome settings={settings} at="farewell" goOn={() => forget(true)} />
    </section>
  );
}
