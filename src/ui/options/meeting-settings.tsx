import type { Account } from '../../domain/account';
import type { Caller } from '../../messaging/calls';
import type { ConnectionView } from '../../messaging/calls/connection';
import { useLaidDown } from '../use-laid-down';
import { InvitationSettings } from './invitation/invitation-settings';
import { NewMeetings } from './new-meetings';
import { useChoices } from './use-choices';
import type { Settings } from './use-settings';

interface Props {
  readonly call: Caller;
  readonly settings: Settings;
  readonly view: ConnectionView;
  readonly account: Account;
  /** In which we have sentences, BCP 47. */
  readonly languages: readonly string[];
}

/** All that this account's person has chosen for their meetings, in parts that are kept together. */
export function MeetingSettings({ call, settings, view, account, languages }: Props) {
  const choosing = useChoices(call, account, view);
  const laidDown = useLaidDown(call);
  return (
    <>
      <NewMeetings settings={settings} view={view} account={account} choosing={choosing} laidDown={laidDown} />
      <InvitationSettings call={call} choosing={choosing} languages={languages} laidDown={laidDown} />
    </>
  );
}
