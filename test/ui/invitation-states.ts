import { exampleMeeting } from '../../src/background/example-meeting';
import { done, failed } from '../../src/domain/failure';
import type { InvitationChoices } from '../../src/domain/invitation-choices';
import { NO_CHOICES } from '../../src/domain/meeting-options';
import { invitationWords } from '../../src/i18n/invitation-words';
import ar from '../../src/i18n/locales/ar.json' with { type: 'json' };
import en from '../../src/i18n/locales/en.json' with { type: 'json' };
import { type Voice, voiceFrom } from '../../src/i18n/voice';
import { placeholderValues } from '../../src/invite/placeholder-values';
import { renderInvitation } from '../../src/invite/render-invitation';
import type { InvitationPreview } from '../../src/messaging/calls/settings';
import type { Replies } from '../e2e/stand-in';
import { tick } from './by-words';
import { CALM, MOMENT, type PageState } from './popup-states';

const nothing: Voice = { language: 'en', say: (key) => key };
const VOICES: Readonly<Record<string, Voice>> = { en: voiceFrom('en', en, nothing), ar: voiceFrom('ar', ar, nothing) };

/** The preview as the background writes it. */
export function previewOf(choices: InvitationChoices): InvitationPreview {
  const voice = VOICES[choices.language ?? 'en'] ?? nothing;
  const example = exampleMeeting(voice, MOMENT.getTime(), 'UTC');
  const values = placeholderValues(example, voice.language, 'Ines Calder');
  return {
    invitation: renderInvitation(example, invitationWords(voice), { choices, values }),
    language: voice.language,
  };
}

/** With these choices for invitations. */
export const withInvitation = (invitation: InvitationChoices, more: Replies = {}): Replies => ({
  ...CALM,
  'choices.read': done({ ...NO_CHOICES, invitation }),
  'invitation.preview': done(previewOf(invitation)),
  ...more,
});

const OWN: InvitationChoices = {
  without: ['number', 'video'],
  above: 'Hello,\nwe talk about {title} on {start}.',
  below: 'Please bring the agenda: https://example.com/agenda?id=1&page=2\n{host}',
};

const ARABIC: InvitationChoices = {
  language: 'ar',
  above: 'مرحبًا، موضوعنا {title} في {start}.',
  below: 'Agenda: https://example.com/agenda\n{host}',
};

const REMARKS: InvitationChoices = {
  above: 'Dear {name}, {title} is on {day}.',
  below: `My room: https://acme.example.webex.com/meet/ines.calder\n${'All that we know. '.repeat(40)}`.slice(0, 500),
};

/** What the settings for invitations can look like. */
export const INVITATION_STATES: readonly PageState[] = [
  { name: 'invitation', replies: withInvitation({}) },
  { name: 'invitation-own-text', replies: withInvitation(OWN) },
  { name: 'invitation-formatted', replies: withInvitation(OWN), act: tick('invitation_formatted') },
  { name: 'invitation-arabic', replies: withInvitation(ARABIC) },
  { name: 'invitation-link-alone', replies: withInvitation({ without: ['number', 'password', 'phones', 'video'] }) },
  { name: 'invitation-no-password', replies: withInvitation({ without: ['password'] }) },
  { name: 'invitation-remarks', replies: withInvitation(REMARKS) },
  { name: 'invitation-saved', replies: withInvitation({}), act: tick('invitation_password') },
  {
    name: 'invitation-not-saved',
    replies: withInvitation({}, { 'choices.write': failed('storage') }),
    act: tick('invitation_password'),
  },
  { name: 'invitation-no-preview', replies: withInvitation({}, { 'invitation.preview': failed('storage') }) },
];
