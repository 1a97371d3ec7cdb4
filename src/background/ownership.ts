import type { Signature } from '../domain/account';
import { tagOf } from '../domain/creation';
import { done, failed, type Result } from '../domain/failure';
import type { Meeting, MeetingRecord } from '../domain/meeting';
import type { Meetings } from '../storage/meetings';
import type { WebexClient } from '../webex/client';

export interface OwnershipNeeds {
  readonly meetings: Meetings;
  readonly webex: Pick<WebexClient, 'readMeeting'>;
  whoAmI(): Promise<Signature | undefined>;
}

/** What may be changed or removed: meetings made here, by the account and client ID connected now, with our tag. */
export interface Ownership {
  /** By our own records alone; Webex is not asked. */
  ours(link: string): Promise<MeetingRecord | undefined>;
  /** The record, once Webex has shown our tag too; fails with `not_ours`, or `meeting_gone` where Webex has it no more. */
  proven(link: string): Promise<Result<ProvenMeeting>>;
}

export interface ProvenMeeting {
  readonly record: MeetingRecord;
  /** As Webex has it now. */
  readonly standing: Meeting;
}

export function makeOwnership({ meetings, webex, whoAmI }: OwnershipNeeds): Ownership {
  async function ours(link: string): Promise<MeetingRecord | undefined> {
    const [record, me] = await Promise.all([meetings.byLink(link), whoAmI()]);
    const isOurs = me?.clientId === record?.clientId && me?.account.id === record?.accountId;
    return isOurs ? record : undefined;
  }
  return {
    ours,
    async proven(link) {
      const record = await ours(link);
      if (!record) return failed('not_ours');
      const read = await webex.readMeeting(record.meeting.id);
      if (!read.ok) return read;
      const { tags, ...says } = read.value;
      return tags.includes(tagOf(record.key))
        ? done({ record, standing: { ...record.meeting, ...says } })
        : failed('not_ours');
    },
  };
}
