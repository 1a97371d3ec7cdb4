import type { ComponentChildren } from 'preact';
import type { Invitation } from '../domain/invitation';
import { text } from '../i18n/text';
import { CopyButton } from './copy-button';
import { InvitationLines } from './invitation-lines';

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
      <InvitationLines lines={invitation.lines} />
      <div class="row">
        <a class="button main" href={invitation.link} target="_blank" rel="noreferrer">
          {text('button_join')}
        </a>
        <CopyButton words={invitation.lines.join('\n')} html={invitation.html} />
        {children}
      </div>
    </>
  );
}
