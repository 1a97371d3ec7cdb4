import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../../domain/failure';
import { failureText, text } from '../../../i18n/text';
import type { ActivityView } from '../../../messaging/calls/trust';
import { useOnReturn } from '../../on-return';
import { SwitchRow } from '../../options/switch-row';
import type { TrustNeeds } from '../needs';
import { ActivityDay } from './activity-day';
import { byDay } from './by-day';

/** What has been done here. */
export function Activity({ call }: TrustNeeds) {
  const [view, setView] = useState<ActivityView>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  function show(reply: Result<ActivityView>): void {
    if (reply.ok) setView(reply.value);
    setFailure(reply.ok ? undefined : reply.failure);
  }
  useOnReturn(() => void call('activity.read', {}).then(show));

  async function turn(isOn: boolean): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    show(await call('activity.turn', { isOn }));
    setBusy(false);
  }

  return (
    <>
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      {view && (
        <>
          <div class="wide single">
            <SwitchRow
              id="activity"
              name={text('activity_name')}
              isOn={view.isOn}
              isBusy={isBusy}
              onClick={() => void turn(!view.isOn)}
            >
              {text('activity_help')}
            </SwitchRow>
          </div>
          <p role="status">{view.entries.length > 0 ? '' : text(view.isOn ? 'activity_empty' : 'activity_off')}</p>
          {byDay(view.entries).map(({ day, entries }) => (
            <ActivityDay key={day} day={day} entries={entries} />
          ))}
          {view.entries.length > 0 && <p class="quiet">{text('activity_more')}</p>}
        </>
      )}
    </>
  );
}
