import { useRef, useState } from 'preact/hooks';
import type { AccessQuestion } from '../../domain/access-request';
import { emailAddress } from '../../domain/email-address';
import type { Failure, Result } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import { ZoneField } from '../zone-field';
import { zoneOfHere } from '../zone-of-here';
import { DayField } from './day-field';
import { type QuestionFields, type QuestionProblem, questionProblem } from './question-problem';

interface Props {
  onStart(question: AccessQuestion): Promise<Result<unknown>>;
}

const todayIn = (zone: string): Temporal.PlainDate => Temporal.Now.plainDateISO(zone);

/** Whom and when it is about: the last year, unless something else is chosen. */
export function QuestionForm({ onStart }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [fields, setFields] = useState<QuestionFields>(() => {
    const zone = zoneOfHere();
    const today = todayIn(zone);
    return { email: '', from: today.subtract({ years: 1 }).toString(), to: today.toString(), zone };
  });
  const [problem, setProblem] = useState<QuestionProblem>();
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const change = (more: Partial<QuestionFields>) => setFields((before) => ({ ...before, ...more }));
  const today = todayIn(fields.zone).toString();

  async function start(): Promise<void> {
    if (isBusy) return;
    const found = questionProblem(fields, today);
    setProblem(found);
    setFailure(undefined);
    if (found) return form.current?.querySelector<HTMLElement>(`[name=${found.field}]`)?.focus();
    setBusy(true);
    const reply = await onStart({ ...fields, email: emailAddress(fields.email) ?? '' });
    setBusy(false);
    if (reply.ok) change({ email: '' });
    else setFailure(reply.failure);
  }

  const isWrong = problem?.field === 'email';
  return (
    <form
      ref={form}
      class="card stack wide"
      aria-labelledby="question"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <h2 id="question">{text('access_form')}</h2>
      <label>
        {text('access_email')}
        <input
          type="email"
          name="email"
          autocomplete="off"
          required
          maxLength={320}
          value={fields.email}
          aria-invalid={isWrong}
          aria-describedby="email-problem"
          onInput={({ currentTarget }) => change({ email: currentTarget.value })}
        />
        <span id="email-problem" class="bad">
          {isWrong && text(problem.words)}
        </span>
      </label>
      <div class="slot">
        {(['from', 'to'] as const).map((name) => (
          <DayField
            key={name}
            name={name}
            value={fields[name]}
            last={today}
            problem={problem?.field === name ? problem.words : undefined}
            onChange={(day) => change({ [name]: day })}
          />
        ))}
      </div>
      <ZoneField zone={fields.zone} onChange={(zone) => change({ zone })} />
      <button type="submit" class="main" aria-disabled={isBusy}>
        {text('access_start')}
      </button>
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
    </form>
  );
}
