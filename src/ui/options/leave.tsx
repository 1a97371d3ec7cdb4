import { text } from '../../i18n/text';
import { Outcome } from './outcome';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
}

export function LeaveButton({ settings }: Props) {
  return (
    <button type="button" aria-disabled={settings.busy !== undefined} onClick={() => leave(settings, false)}>
      {text('options_disconnect')}
    </button>
  );
}

/** What came of it, where that is not the farewell. */
export function LeaveOutcome({ settings }: Props) {
  return <Outcome settings={settings} at="leave" goOn={() => leave(settings, true)} />;
}

function leave({ disconnect }: Settings, leaveUnclear: boolean): void {
  disconnect('leave', { leaveUnclear, forgetMeetings: false });
}
