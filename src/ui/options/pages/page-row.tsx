import type { HostPage } from '../../../domain/host-page';
import { failureText, text } from '../../../i18n/text';
import type { PageView } from '../../../messaging/calls/pages';
import { gaveUpWords } from '../../gave-up-words';
import { SwitchRow } from '../switch-row';
import type { usePages } from './use-pages';

interface Props {
  readonly pages: ReturnType<typeof usePages>;
  readonly page: HostPage;
  readonly view: PageView;
}

/** One host page: whether we work there, what is read there, and the way back where something is in the way. */
export function PageRow({ pages, page, view: { state, gaveUp, isForbidden } }: Props) {
  const { isBusy, turnOn, turnOff } = pages;
  const isWanted = state !== 'off';
  const mend = state === 'no_access' ? 'page_allow' : 'page_turn_on';
  const silent = state === 'on' || state === 'gave_up' ? gaveUpWords(page, gaveUp) : [];
  const troubles = state === 'no_access' ? [text('page_no_access')] : silent;
  return (
    <SwitchRow
      id={`page-${page.id}`}
      name={page.name}
      isOn={isWanted}
      isBusy={isBusy}
      isLocked={isForbidden === true}
      onClick={() => (isWanted ? turnOff(page) : turnOn(page))}
      more={
        <>
          {troubles.length > 0 && (
            <div class="note bad stack wide">
              {troubles.map((trouble) => (
                <p key={trouble}>{trouble}</p>
              ))}
              <button type="button" aria-disabled={isBusy} onClick={() => turnOn(page)}>
                {text(mend)}
                <span class="unseen">{page.name}</span>
              </button>
            </div>
          )}
          <PageSetbackView pages={pages} at={page.id} />
        </>
      }
    >
      {text(`page_reads_${page.id}`)}
      {state === 'off' && !isForbidden && page.isOptional && ` ${text('page_asks')}`}
    </SwitchRow>
  );
}

/** Why the last press came to nothing. */
export function PageSetbackView({
  pages: { setback },
  at,
}: Pick<Props, 'pages'> & { readonly at: HostPage['id'] | 'webex' }) {
  if (setback?.at !== at) return null;
  return (
    <p class="bad" role="alert">
      {setback.kind === 'refused' ? text('pages_refused') : failureText(setback.failure)}
    </p>
  );
}
