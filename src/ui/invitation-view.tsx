import type { ComponentChildren } from 'preact';
import type { Invitation } from '../domain/invitation';
import { text } from '../i18n/text';
import { CopyButton } from './copy-button';

interface Props {
  readonly invitation: Invitation;
  /** Further buttons. */
  readonly children?: ComponentChildren;
}

/** An invitation as guests will read it, to join or to copy. */
export function InvitationView({ invitation, children }: Props) {
  return (
    <>
      <h2>{invitation.title}</h2>
      <ul class="details quiet" aria-label={text('popup_details')}>
        {invitation.lines.filter(Boolean).map((line) => (
          <li key={line} dir="auto">
            {line}
          </li>
        ))}
      </ul>
      <div class="row">
        <a class="button main" href={invitation.link} target="_blank" rel="noreferrer">
          {text('button_join')}
        </a>
        <CopyButton words={invitation.lines.join('\n')} />
        {children}
      </div>
    </>
  );
}
