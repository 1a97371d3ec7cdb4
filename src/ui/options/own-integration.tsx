import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { type OwnFields, storedOwn } from './own-fields';
import { OwnSteps } from './own-steps';
import type { Settings } from './use-settings';

interface Props {
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly fields: OwnFields;
  /** There is another way that most people want: the steps stand aside. */
  readonly aside: boolean;
}

/** The way to connect with an integration of one's own, if it is open. */
export function OwnIntegration({ settings, view, fields, aside }: Props) {
  if (!view.ownAllowed) {
    return view.preset ? <p class="quiet">{text('options_own_closed')}</p> : <p>{text('options_no_way')}</p>;
  }
  const steps = <OwnSteps settings={settings} view={view} fields={fields} />;
  if (!aside) return steps;
  return (
    <details class="wide">
      <summary>{text(storedOwn(view) ? 'options_own_change' : 'options_own_title')}</summary>
      {steps}
    </details>
  );
}
