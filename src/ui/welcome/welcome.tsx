import { useState } from 'preact/hooks';
import { failureText, text } from '../../i18n/text';
import { useOwnFields } from '../options/own-fields';
import { useSettings } from '../options/use-settings';
import { useFocus } from '../use-focus';
import { ConnectStep } from './connect-step';
import { keepStep, keptStep, STEPS, type StepName } from './kept-step';
import type { WelcomeNeeds } from './needs';
import { StepList } from './step-list';
import { TryStep } from './try-step';
import { usePractice } from './use-practice';
import { WhereStep } from './where-step';

/** Three steps for a person who is new: connect, see where it appears, try it. Any of them can be left, and resumed. */
export function Welcome(needs: WelcomeNeeds) {
  const [step, setStep] = useState(keptStep);
  const [went, setWent] = useState(0);
  const heading = useFocus<HTMLHeadingElement>(went);
  const settings = useSettings(needs);
  const fields = useOwnFields(settings);
  const practice = usePractice(needs.call);
  const { view, unreadable } = settings;
  const at = STEPS.indexOf(step);
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]];

  function go(to: StepName): void {
    keepStep(to);
    setStep(to);
    setWent((times) => times + 1);
  }

  return (
    <main class="stack">
      <h1>{text('welcome_title')}</h1>
      <p class="quiet">{text('welcome_leave')}</p>
      <StepList current={step} onGo={go} />
      <h2 tabIndex={-1} ref={heading}>
        {text(`welcome_${step}`)}
      </h2>
      {unreadable && (
        <p class="bad" role="alert">
          {failureText(unreadable)}
        </p>
      )}
      {view && step === 'connect' && <ConnectStep settings={settings} view={view} fields={fields} />}
      {step === 'where' && <WhereStep {...needs} />}
      {view && step === 'try' && (
        <TryStep practice={practice} canMake={view.connected?.canSchedule === true} onConnect={() => go('connect')} />
      )}
      <div class="row">
        {before && (
          <button type="button" onClick={() => go(before)}>
            {text('welcome_back')}
          </button>
        )}
        {after ? (
          <button type="button" class={view?.connected || step !== 'connect' ? 'main' : ''} onClick={() => go(after)}>
            {text('welcome_next')}
          </button>
        ) : (
          <button type="button" onClick={() => void needs.call('settings.open', {})}>
            {text('popup_open_settings')}
          </button>
        )}
      </div>
    </main>
  );
}
