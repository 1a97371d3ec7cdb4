import type { HostPageId } from './host-page';
import type { InvitationPart } from './invitation-choices';
import type { MeetingOptions } from './meeting-options';

/**
 * What an organisation has laid down of what people could choose otherwise. It counts more than what a person has chosen,
 * which stays as it is meanwhile. What is missing is the person's own.
 */
export interface LaidDown {
  readonly options?: Pick<MeetingOptions, 'joinBeforeHost' | 'lobby' | 'autoRecord'>;
  /** Whether invitations hold the meeting's password. */
  readonly passwordInInvitations?: boolean;
  /** The only pages where we may work. */
  readonly pages?: readonly HostPageId[];
  /** Nothing that was chosen may be carried to other browsers by this one. */
  readonly mayNotSync?: true;
}

/** What is left out of an invitation after all. */
export function leftOut(
  without: readonly InvitationPart[] = [],
  { passwordInInvitations: isIn }: LaidDown = {},
): readonly InvitationPart[] {
  if (isIn === undefined) return without;
  const others = without.filter((part) => part !== 'password');
  return isIn ? others : [...others, 'password'];
}

export const isAllowedOn = (id: HostPageId, { pages }: LaidDown): boolean => pages?.includes(id) ?? true;
