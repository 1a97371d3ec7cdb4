import type { ComponentChildren } from 'preact';
import type { Invitation } from '../../domain/invitation';
import { InvitationView } from '../invitation-view';

interface Props {
  readonly sentence: string;
  readonly invitation: Invitation;
  /** Further buttons. */
  readonly children: ComponentChildren;
}

/** An invitation that can be used, and what has been done with it. */
export function Ready({ sentence, invitation, children }: Props) {
  return (
    <div class="stack wide">
      <p role="status">{sentence}</p>
      <InvitationView invitation={invitation}>{children}</InvitationView>
    </div>
  );
}
