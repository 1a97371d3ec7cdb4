import type { Account } from '../domain/account';
import type { Invitation } from '../domain/invitation';
import type { InvitationChoices } from '../domain/invitation-choices';
import { type LaidDown, leftOut } from '../domain/laid-down';
import type { Joinable, Meeting, MeetingRecord } from '../domain/meeting';
import { invitationWords } from '../i18n/invitation-words';
import { seriesFacts } from '../i18n/recurrence-words';
import type { Voice } from '../i18n/voice';
import { placeholderValues } from '../invite/placeholder-values';
import { renderInvitation } from '../invite/render-invitation';
import type { InvitationPreview } from '../messaging/calls/settings';
import type { Clock } from '../platform/clock';
import type { AccountStore } from '../storage/auth-records';
import { exampleMeeting } from './example-meeting';
import type { VoiceIn } from './voices';

export interface InvitationsNeeds {
  readonly store: Pick<AccountStore, 'readAccount' | 'readChoices'>;
  readonly clock: Clock;
  readonly browserVoice: Voice;
  readonly voiceIn: VoiceIn;
  /** What the organisation lays down for all its people. */
  laidDown(): Promise<LaidDown>;
}

/** Writes invitations as the person has chosen. */
export interface InvitationWriter {
  /** To a meeting made here, with how its lines may stand where they were written before. */
  toMeeting(record: MeetingRecord): Invitation;
  /** To a room: the person's own, or one of which only the link is known. */
  toRoom(room: Joinable, whose: 'own' | 'unknown'): Invitation;
}

export interface Invitations {
  /** As the person has chosen by now; asked once for any number of invitations. */
  writer(): Promise<InvitationWriter>;
  preview(choices: InvitationChoices): Promise<InvitationPreview>;
}

export function makeInvitations({ store, clock, browserVoice, voiceIn, laidDown }: InvitationsNeeds): Invitations {
  const render = (
    place: Joinable & Partial<Meeting>,
    voice: Voice,
    choices?: InvitationChoices,
    host?: string,
  ): Invitation =>
    renderInvitation(place, invitationWords(voice), {
      facts: seriesFacts(place, voice),
      ...(choices ? { choices, values: placeholderValues(place, voice.language, host) } : {}),
    });

  const allowed = async (choices: InvitationChoices): Promise<InvitationChoices> => {
    const without = leftOut(choices.without, await laidDown());
    return without.length > 0 || choices.without ? { ...choices, without } : choices;
  };

  /** Whose choices they are is looked at without asking who is signed in: they hold for what was made before, too. */
  async function chosen(): Promise<{ readonly choices: InvitationChoices; readonly account: Account | undefined }> {
    const [kept, account] = await Promise.all([store.readChoices(), store.readAccount()]);
    return { account, choices: await allowed((kept?.accountId === account?.id && kept?.invitation) || {}) };
  }

  return {
    async writer() {
      const { choices, account } = await chosen();
      const voice = await voiceIn(choices.language);
      return {
        toMeeting(record) {
          const { meeting, accountId, written = render(meeting, browserVoice).lines } = record;
          const invitation = render(meeting, voice, choices, accountId === account?.id ? account.name : undefined);
          const standing = [written, invitation.lines].sort((one, other) => lettersOf(other) - lettersOf(one));
          return isSame(written, invitation.lines) ? invitation : { ...invitation, standing };
        },
        toRoom: (room, whose) => render(room, voice, choices, whose === 'own' ? account?.name : undefined),
      };
    },

    async preview(wished) {
      const choices = await allowed(wished);
      const voice = await voiceIn(choices.language);
      const example = exampleMeeting(voice, clock.now(), clock.zone());
      const host = (await store.readAccount())?.name;
      return { invitation: render(example, voice, choices, host), language: voice.language };
    },
  };
}

const lettersOf = (lines: readonly string[]): number => lines.join('').length;

const isSame = (one: readonly string[], other: readonly string[]): boolean => one.join('\n') === other.join('\n');
