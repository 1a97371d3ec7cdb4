import type { Account } from '../../domain/account';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { listOf } from '../list-of';
import { REGION_NAMES } from './region-choice';

interface Props {
  readonly account: Account;
  readonly stored: ConnectionView['stored'];
}

const WAYS = {
  publisher: 'options_way_publisher',
  organisation: 'options_way_organisation',
  own: 'options_way_own',
} as const;

/** What Webex says of the account, and how it is connected. */
export function AccountFacts({ account: { name, email, sites }, stored }: Props) {
  return (
    <dl>
      <dt>{text('options_name')}</dt>
      <dd>{name}</dd>
      <dt>{text('options_email')}</dt>
      <dd>{email}</dd>
      <dt>{text('options_site')}</dt>
      <dd>{sites.length > 0 ? listOf(sites) : text('options_sites_none')}</dd>
      {stored && (
        <>
          <dt>{text('options_integration')}</dt>
          <dd>{text(WAYS[stored.way])}</dd>
          <dt>{text('options_service')}</dt>
          <dd>{text(REGION_NAMES[stored.region])}</dd>
        </>
      )}
    </dl>
  );
}
