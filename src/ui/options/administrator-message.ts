import { WEBEX } from '../../domain/region';
import { text } from '../../i18n/text';
import { CONTROL_HUB_ARTICLE } from '../../trust-guide/control-hub';
import type { Asked } from './asked';
import { scopePurpose } from './scope-purpose';

/** Mail programs and systems take addresses of about two thousand characters; longer ones are cut or refused. */
const ADDRESS_LIMIT = 1999;

/** What an administrator needs to know to allow the integration, most needed first. */
export function administratorMessage({ clientId, region, scopes }: Asked): string {
  return [
    text('admin_request'),
    '',
    text('admin_client', clientId),
    text('admin_where', WEBEX[region].controlHub),
    text('admin_article', CONTROL_HUB_ARTICLE),
    '',
    text('admin_scopes'),
    ...scopes.flatMap((scope) => [`- ${scope}`, `  ${scopePurpose(scope)}`]),
    '',
    text('admin_stored'),
  ].join('\n');
}

/** A mail with the message in it. Lines that would make the address too long are left out at the end. */
export function mailAddress(message: string): string {
  const start = `mailto:?subject=${encodeURIComponent(text('admin_subject'))}&body=`;
  const lines = message.split('\n');
  while (start.length + encodedBody(lines).length > ADDRESS_LIMIT) lines.pop();
  return start + encodedBody(lines);
}

/** Line breaks as RFC 6068 wants them. */
const encodedBody = (lines: readonly string[]): string => encodeURIComponent(lines.join('\r\n'));
