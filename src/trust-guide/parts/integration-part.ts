import type { Block } from '../blocks';
import { CONTROL_HUB_ARTICLE } from '../control-hub';
import type { Installation } from '../installation';
import type { Say } from '../say';

/** How browsers form the address that Webex's sign-in window comes back to. */
const REDIRECT_FORMS = ['https://<extension ID>.chromiumapp.org/webex', 'https://<hash>.extensions.allizom.org/webex'];

/** Which integration it is, and how it is allowed in Webex. */
export const integrationPart = (
  { clientId, redirectUri, extensionId, controlHub }: Installation,
  say: Say,
): readonly Block[] => [
  { kind: 'heading', level: 2, words: say('options_integration') },
  {
    kind: 'table',
    head: [say('guide_column_what'), say('guide_column_value')],
    rows: [
      [say('options_client_id'), clientId ? { codes: [clientId] } : say('guide_client_id_unknown')],
      [say('options_redirect_uri'), { codes: redirectUri ? [redirectUri] : REDIRECT_FORMS }],
      ...(extensionId ? [[say('guide_extension_id'), { codes: [extensionId] }]] : []),
    ],
  },
  { kind: 'heading', level: 2, words: say('guide_approve') },
  { kind: 'words', words: say('guide_approve_default') },
  { kind: 'words', words: say('admin_where', controlHub) },
  { kind: 'words', words: say('guide_approve_allow') },
  { kind: 'link', words: say('guide_approve_link'), to: CONTROL_HUB_ARTICLE },
  { kind: 'words', words: say('guide_blocked') },
];
