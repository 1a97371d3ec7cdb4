import type { Result } from '../../domain/failure';
import type { Invitation } from '../../domain/invitation';
import type { InvitationChoices } from '../../domain/invitation-choices';
import type { LaidDown } from '../../domain/laid-down';
import type { Choices, MeetingOptions } from '../../domain/meeting-options';
import type { Empty } from './empty';

/** What people choose, and what their organisation has laid down. */
export interface SettingsCalls {
  /** What is chosen for new meetings. Webex is not asked. */
  'choices.read': { from: 'ui'; request: Empty; reply: Result<Choices> };
  /** Keeps what is chosen for every meeting that the named account makes from now on. */
  'choices.write': {
    from: 'ui';
    request: { accountId: string; choices: Choices; was?: Choices | undefined };
    reply: Result<null>;
  };
  /** What Webex does where nothing is chosen, as far as it may be asked and tells. */
  'choices.defaults': { from: 'ui'; request: Empty; reply: Result<MeetingOptions> };
  /** The invitation to a meeting that is only an example, as it would be with these choices. Nothing is kept. */
  'invitation.preview': { from: 'ui'; request: { invitation: InvitationChoices }; reply: Result<InvitationPreview> };
  /** What an organisation has laid down of what people choose otherwise. */
  'policy.read': { from: 'ui'; request: Empty; reply: Result<LaidDown> };
  /** Whether settings are kept the same in the person's browsers. */
  'sync.read': { from: 'ui'; request: Empty; reply: Result<SyncView> };
  'sync.turn': { from: 'ui'; request: { isOn: boolean }; reply: Result<SyncView> };
  /** All that a person chose, as the text of a file. Webex is not asked. */
  'settings.export': { from: 'ui'; request: Empty; reply: Result<string> };
  /** Takes what such a file says: all of it, or nothing changes. */
  'settings.import': { from: 'ui'; request: { text: string }; reply: Result<null> };
  'settings.open': { from: 'page' | 'ui'; request: Empty; reply: Result<null> };
}

export interface InvitationPreview {
  readonly invitation: Invitation;
  /** In which it is written, BCP 47. */
  readonly language: string;
}

export interface SyncView {
  readonly isOn: boolean;
  /** The organisation does not want it. */
  readonly isForbidden?: boolean;
  /** The browser did not take the last change. */
  readonly isFailing?: boolean;
}
