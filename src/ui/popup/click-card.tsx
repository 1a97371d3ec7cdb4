import type { ComponentChildren } from 'preact';
import type { Failure } from '../../domain/failure';
import { failureText, text } from '../../i18n/text';
import { CopyButton } from '../copy-button';
import { IconButton } from '../icon-button';
import { InsertButton } from '../insert-button';
import { InvitationLines } from '../invitation-lines';
import { isOverBySignIn, retryFailureText } from '../retry-text';
import { cardSentence } from './card-sentence';
import type { Click, Clicks } from './use-clicks';

interface Props {
  readonly click: Click;
  readonly clicks: Clicks;
  /** Somebody is signed in, so that something can be made, looked for or removed. */
  readonly isConnected: boolean;
  /** Puts what was asked for back into the form. */
  readonly onEdit: (click: Click) => void;
}

/** One click of the journal, what became of it, and what can be decided about it. */
export function ClickCard({ click, clicks, isConnected, onEdit }: Props) {
  const { key, title, made } = click;
  const note = clicks.notes[key] ?? {};
  const isBusy = note.busy !== undefined || click.waits === 'under_way';
  const isMade = click.waits === 'ready' || click.waits === 'unsaved' || click.waits === 'gone';
  const bad = note.failure ? sentenceFor(note.failure) : failedSentence();
  return (
    <li class="card stack" aria-busy={isBusy}>
      <h2 tabIndex={-1}>{title}</h2>
      {bad ? (
        <p class="bad" role="alert">
          {bad}
        </p>
      ) : (
        <p class="quiet" role="status">
          {cardSentence(click, note, isConnected)}
        </p>
      )}
      {isMade && made && <InvitationLines lines={made.invitation.lines} />}
      {!isBusy && <div class="row">{buttons()}</div>}
    </li>
  );

  function failedSentence(): string | undefined {
    const { waits, failure } = click;
    if (isBusy || !failure || (waits !== 'retry' && waits !== 'failed')) return undefined;
    if (isOverBySignIn(failure)) return undefined;
    return sentenceFor(failure);
  }

  function sentenceFor(failure: Failure): string {
    return click.waits === 'retry' ? retryFailureText(failure) : failureText(failure);
  }

  function buttons(): ComponentChildren {
    switch (click.waits) {
      case 'under_way':
        return null;
      case 'unclear':
        return isConnected && button('button_look_again', () => clicks.lookAgain(click), 'main');
      case 'ready':
        return (
          <>
            {join()}
            {copy()}
            {insert()}
            {isConnected && button(click.isOwn ? 'button_undo' : 'popup_remove', () => clicks.remove(click))}
            {putAway()}
          </>
        );
      case 'unsaved':
      case 'gone':
        return (
          <>
            {isConnected && button('popup_remove', () => clicks.remove(click), 'main')}
            {button('popup_keep', () => clicks.putAway(key))}
            {copy()}
            {insert()}
          </>
        );
      case 'retry':
        return (
          <>
            {isConnected && button('popup_try_again', () => clicks.retry(click), 'main')}
            {button('popup_drop', () => clicks.putAway(key))}
          </>
        );
      case 'failed':
        return (
          <>
            {isConnected && button('popup_edit', () => onEdit(click), 'main')}
            {button('popup_drop', () => clicks.putAway(key))}
          </>
        );
    }
  }

  function button(name: Parameters<typeof text>[0], act: () => void, kind = '') {
    return (
      <button type="button" class={kind} onClick={act}>
        {text(name)}
      </button>
    );
  }

  function join() {
    if (!made) return null;
    return (
      <a class="button main" href={made.invitation.link} target="_blank" rel="noreferrer">
        {text('button_join')}
      </a>
    );
  }

  function copy() {
    if (!made) return null;
    const { lines, html } = made.invitation;
    return <CopyButton words={lines.join('\n')} html={html} onCopied={() => void clicks.copied(key)} />;
  }

  function insert() {
    return made && <InsertButton call={clicks.call} what={{ kind: 'made', key }} />;
  }

  function putAway() {
    return <IconButton icon="close" class="end" name={text('popup_put_away')} onClick={() => clicks.putAway(key)} />;
  }
}
