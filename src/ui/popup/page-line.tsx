import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { type HostPage, hostPageAt } from '../../domain/host-page';
import { text } from '../../i18n/text';
import type { Caller } from '../../messaging/calls';
import type { PageView } from '../../messaging/calls/pages';
import { CopyButton } from '../copy-button';
import { gaveUpWords } from '../gave-up-words';
import { Locked } from '../locked';
import { PageSetbackView } from '../options/pages/page-row';
import { usePages } from '../options/pages/use-pages';
import type { PopupNeeds } from './needs';

/** What is in the way of our button on the page in front, or of Webex everywhere, with one press to mend it. */
export function PageLine(needs: Pick<PopupNeeds, 'call' | 'requestOrigins' | 'activeOrigin'>) {
  const pages = usePages(needs);
  const [page, setPage] = useState<HostPage>();
  useEffect(() => void needs.activeOrigin().then((origin) => setPage(origin ? hostPageAt(origin) : undefined)), []);
  const { view, isBusy } = pages;
  const refused = view?.refusedWebex;
  const known = view?.pages.find(({ id }) => id === page?.id);
  const why = page && known && reason(page, known);
  return (
    <>
      {refused &&
        note(
          [text('pages_webex_refused')],
          mend(text('pages_allow_webex'), () => pages.allowWebex(refused)),
        )}
      <PageSetbackView pages={pages} at="webex" />
      {page &&
        why &&
        note(
          why.sentences,
          <>
            {known.isForbidden ? <Locked /> : mend(why.mend, () => pages.turnOn(page))}
            <CopyDiagnosis call={needs.call} />
          </>,
        )}
      {page && <PageSetbackView pages={pages} at={page.id} />}
      {pages.setback && (
        <button type="button" onClick={() => void needs.call('settings.open', {})}>
          {text('popup_open_settings')}
        </button>
      )}
    </>
  );

  function note(sentences: readonly string[], ways: ComponentChildren) {
    return (
      <div class="note stack">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <div class="row">{ways}</div>
      </div>
    );
  }

  function mend(name: string, press: () => void) {
    return (
      <button type="button" aria-disabled={isBusy} onClick={press}>
        {name}
      </button>
    );
  }
}

/** The report for whoever helps, there where something does not work. Nothing of it leaves this browser by itself. */
function CopyDiagnosis({ call }: { readonly call: Caller }) {
  const [report, setReport] = useState('');
  useEffect(() => void call('diagnosis.read', {}).then((reply) => setReport(reply.ok ? reply.value : '')), []);
  return report ? <CopyButton words={report} label={text('diagnosis_copy')} /> : null;
}

/** Why there is no button, in all of the page or in a part of it, and what the press that mends it is called. */
function reason(page: HostPage, { state, gaveUp }: PageView) {
  if (state === 'off') return { sentences: [text('popup_page_off', page.name)], mend: text('popup_page_turn_on') };
  if (state === 'no_access') return { sentences: [text('page_no_access')], mend: text('page_allow') };
  return gaveUp && { sentences: gaveUpWords(page, gaveUp), mend: text('page_turn_on') };
}
