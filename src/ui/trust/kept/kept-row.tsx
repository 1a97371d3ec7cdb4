import { keptSentences, placeSentence } from '../../../domain/kept';
import { browserLanguage, text } from '../../../i18n/text';
import type { KeptView } from '../../../messaging/calls/trust';
import { numberInWords } from '../../number-in-words';
import { EraseOutcome } from './erase-outcome';
import { EraseQuestion } from './erase-question';
import type { KeptState } from './use-kept';

interface Props {
  readonly view: KeptView;
  readonly state: KeptState;
}

/** One kind of what is kept: how much there is, what is told of it, and how to be rid of it. */
export function KeptRow({ view, state }: Props) {
  const { kind, count, oldest, place } = view;
  const { name, what, why, until } = keptSentences(kind);
  const id = `kept-${kind}`;
  return (
    <section class="card stack kept" aria-labelledby={id}>
      <div class="row wide heading">
        <h3 id={id}>{text(name)}</h3>
        {count > 0 && (
          <button
            type="button"
            aria-label={text('kept_erase_kind', text(name))}
            aria-disabled={state.isBusy}
            onClick={() => state.ask(kind)}
          >
            {text('kept_erase')}
          </button>
        )}
      </div>
      {count === 0 ? (
        <p class="quiet">{text('kept_nothing')}</p>
      ) : (
        <dl>
          <dt>{text('kept_label_records')}</dt>
          <dd>{numberInWords(count)}</dd>
          {oldest !== undefined && (
            <>
              <dt>{text('kept_label_oldest')}</dt>
              <dd>{dayOf(oldest)}</dd>
            </>
          )}
        </dl>
      )}
      {state.question === kind && <EraseQuestion state={state} what={kind} />}
      <EraseOutcome state={state} at={kind} />
      <details class="details">
        <summary>{text('kept_details')}</summary>
        <dl>
          <dt>{text('kept_label_what')}</dt>
          <dd>{text(what)}</dd>
          <dt>{text('kept_label_why')}</dt>
          <dd>{text(why)}</dd>
          <dt>{text('kept_label_where')}</dt>
          <dd>{text(placeSentence(place))}</dd>
          <dt>{text('kept_label_until')}</dt>
          <dd>{text(until)}</dd>
        </dl>
      </details>
    </section>
  );
}

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat(browserLanguage(), { dateStyle: 'medium' }).format(time);
