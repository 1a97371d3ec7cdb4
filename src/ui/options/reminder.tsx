import { useRef, useState } from 'preact/hooks';
import { text } from '../../i18n/text';
import { useOnReturn } from '../on-return';
import type { OptionsNeeds } from './needs';
import { SwitchRow } from './switch-row';

/** Switches on what the browser has to allow; whether it is on is the browser's to say, who may also take it back. */
export function Reminder({ notifications }: Pick<OptionsNeeds, 'notifications'>) {
  const [isOn, setOn] = useState<boolean>();
  const [isBusy, setBusy] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const asking = useRef(false);

  useOnReturn(() => !asking.current && void notifications.areAllowed().then(setOn));

  async function turn(): Promise<void> {
    if (asking.current || isOn === undefined) return;
    asking.current = true;
    setBusy(true);
    setRefused(false);
    // The question comes first: browsers take it only inside the press.
    const isGiven = isOn ? true : await notifications.allow();
    if (isOn) await notifications.giveBack();
    setOn(await notifications.areAllowed());
    setRefused(!isGiven);
    asking.current = false;
    setBusy(false);
  }

  return (
    <div class="card wide single">
      <SwitchRow
        id="reminder"
        name={text('notify_name')}
        isOn={isOn === true}
        isBusy={isBusy || isOn === undefined}
        onClick={() => void turn()}
        more={
          isRefused && (
            <p class="bad" role="alert">
              {text('notify_refused')}
            </p>
          )
        }
      >
        {text(isOn ? 'notify_on' : 'notify_off')}
      </SwitchRow>
    </div>
  );
}
