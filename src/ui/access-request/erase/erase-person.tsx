import { useRef, useState } from 'preact/hooks';
import { emailAddress } from '../../../domain/email-address';
import type { Failure, Result } from '../../../domain/failure';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import type { ErasedPerson } from '../../../messaging/calls/access-requests';
import { EraseQuestion } from './erase-question';
import { Remains } from './remains';

interface Props {
  readonly call: Caller;
  /** Requests may have gone with the person. */
  readonly onErased: () => void;
}

interface Found {
  readonly email: string;
  readonly isErased: boolean;
  readonly person: ErasedPerson;
}

/** Erases what is kept here about a person, after showing how much that is, and says what remains elsewhere. */
export function ErasePerson({ call, onErased }: Props) {
  const [email, setEmail] = useState('');
  const [found, setFound] = useState<Found>();
  const [isWrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const busy = useRef(false);

  const show = (whose: string, isErased: boolean) => (reply: Result<ErasedPerson>) => {
    setFailure(reply.ok ? undefined : reply.failure);
    if (reply.ok) setFound({ email: whose, isErased, person: reply.value });
    if (isErased) onErased();
  };
  /** One question at a time: a later answer would take the place of an earlier one. */
  async function alone(asked: () => Promise<Result<ErasedPerson>>, then: ReturnType<typeof show>): Promise<void> {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    const reply = await asked();
    busy.current = false;
    setBusy(false);
    then(reply);
  }
  function look(): void {
    if (busy.current) return;
    const whose = emailAddress(email);
    setWrong(whose === undefined);
    setFound(undefined);
    if (whose !== undefined) void alone(() => call('person.find', { email: whose }), show(whose, false));
  }

  return (
    <section class="card stack wide" aria-labelledby="erase">
      <h2 id="erase">{text('erase_title')}</h2>
      <p class="quiet">{text('erase_help')}</p>
      <form
        class="stack wide"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          look();
        }}
      >
        <label>
          {text('access_email')}
          <input
            type="email"
            autocomplete="off"
            maxLength={320}
            value={email}
            aria-invalid={isWrong}
            aria-describedby="erase-problem"
            onInput={({ currentTarget }) => setEmail(currentTarget.value)}
          />
          <span id="erase-problem" class="bad" role="alert">
            {isWrong && text('access_email_wrong')}
          </span>
        </label>
        <button type="submit" aria-disabled={isBusy}>
          {text('erase_look')}
        </button>
      </form>
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      {found && !found.isErased && (
        <EraseQuestion
          {...found}
          isBusy={isBusy}
          onErase={() => void alone(() => call('person.erase', { email: found.email }), show(found.email, true))}
        />
      )}
      {found?.isErased && <Remains email={found.email} person={found.person} />}
    </section>
  );
}
