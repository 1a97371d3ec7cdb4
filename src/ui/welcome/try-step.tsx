import { text } from '../../i18n/text';
import { SlotFields } from '../popup/slot-fields';
import { TitleField } from '../popup/title-field';
import { PracticeOutcome } from './practice-outcome';
import type { Practice } from './use-practice';

interface Props {
  readonly practice: Practice;
  /** Somebody is connected whose account can make meetings. */
  readonly canMake: boolean;
  readonly onConnect: () => void;
}

/** An example of an event, with the button that host pages get. */
export function TryStep({ practice, canMake, onConnect }: Props) {
  const { title, slot, place, description, problem, state } = practice;
  const isMade = state.kind === 'added' || state.kind === 'removing';
  return (
    <>
      <p>{text('welcome_try_help')}</p>
      <section class="card stack wide" aria-labelledby="practice">
        <h3 id="practice">{text('welcome_try_event')}</h3>
        <TitleField title={title} label="slot_title" onChange={practice.setTitle} />
        <SlotFields slot={slot} problem={problem} onChange={practice.setSlot} />
        <label>
          {text('welcome_try_place')}
          <input value={place} dir="auto" onInput={({ currentTarget }) => practice.setPlace(currentTarget.value)} />
        </label>
        <label>
          {text('welcome_try_text')}
          <textarea
            rows={7}
            dir="auto"
            value={description}
            onInput={({ currentTarget }) => practice.setDescription(currentTarget.value)}
          />
        </label>
        <PracticeOutcome practice={practice} />
        {!canMake && <p>{text('welcome_try_connect')}</p>}
        {!isMade && (
          <button
            type="button"
            class="main"
            aria-disabled={state.kind === 'making'}
            onClick={canMake ? practice.make : onConnect}
          >
            {text(canMake ? 'button_add' : 'welcome_connect')}
          </button>
        )}
      </section>
    </>
  );
}
