import { text } from '../../i18n/text';
import { STEPS, type StepName } from './kept-step';

interface Props {
  readonly current: StepName;
  readonly onGo: (step: StepName) => void;
}

/** The steps by name; each can be gone to at any time. */
export function StepList({ current, onGo }: Props) {
  return (
    <nav class="wide" aria-label={text('welcome_steps')}>
      <ol class="steps">
        {STEPS.map((step) => (
          <li key={step}>
            <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => onGo(step)}>
              {text(`welcome_${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
