import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../../domain/failure';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import type { SyncView } from '../../../messaging/calls/settings';
import { useOnReturn } from '../../on-return';
import { SwitchRow } from '../switch-row';

interface Props {
  readonly call: Caller;
  /** What the page shows is not what is chosen any more. */
  readonly onChanged: () => void;
}

/** Whether the browser's own sync keeps settings the same in a person's browsers: off until they want it. */
export function SyncSwitch({ call, onChanged }: Props) {
  const [view, setView] = useState<SyncView>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);

  function show(reply: Result<SyncView>): void {
    if (reply.ok) setView(reply.value);
    setFailure(reply.ok ? undefined : reply.failure);
  }
  useOnReturn(() => void call('sync.read', {}).then(show));

  async function turn(isOn: boolean): Promise<void> {
    if (isBusy) return;
    setBusy(true);
    const reply = await call('sync.turn', { isOn });
    setBusy(false);
    show(reply);
    if (reply.ok) onChanged();
  }

  const trouble = failure && (
    <p class="bad" role="alert">
      {failureText(failure)}
    </p>
  );
  if (!view) return trouble ?? null;
  return (
    <SwitchRow
      id="sync"
      name={text('sync_name')}
      isOn={view.isOn}
      isBusy={isBusy}
      isLocked={view.isForbidden === true}
      onClick={() => void turn(!view.isOn)}
      more={
        <>
          {view.isFailing && <p class="note bad wide">{text('sync_failing')}</p>}
          {trouble}
        </>
      }
    >
      {text('sync_help')}
    </SwitchRow>
  );
}
