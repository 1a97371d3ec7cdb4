import { HOST_PAGE_IDS } from './host-page';

/** One key of the managed policy by which an organisation sets this extension up. */
export interface PolicyKey {
  readonly type: 'string' | 'boolean' | 'array';
  /** What it may say, where that is a list. */
  readonly values?: readonly string[];
  readonly title: string;
  /** In English only, as browsers and consoles of administrators show it (policy.json). */
  readonly description: string;
}

/** Every key, as the package's `policy.json` has it, which browsers read; a test holds one against the other. */
export const POLICY_KEYS = {
  clientId: {
    type: 'string',
    title: 'Client ID',
    description: "Client ID of your organisation's own Webex integration. People then sign in with one click.",
  },
  brokerUrl: {
    type: 'string',
    title: 'Token broker',
    description:
      'https address of your token broker, which keeps the client secret. Needs clientId; not together with clientSecret.',
  },
  clientSecret: {
    type: 'string',
    title: 'Client secret',
    description:
      'Client secret of the integration, where there is no token broker. Everybody who can read this policy can read it; a broker is better.',
  },
  region: {
    type: 'string',
    values: ['commercial', 'government'],
    title: 'Which Webex',
    description: 'commercial (the default), or government for Webex for Government.',
  },
  allowOwnIntegration: {
    type: 'boolean',
    title: "Integrations of people's own",
    description:
      'Whether people may enter an integration of their own. Without clientId they may unless this is false; with clientId only if this is true.',
  },
  joinBeforeHost: {
    type: 'string',
    values: ['off', '0', '5', '10', '15'],
    title: 'Joining before the host',
    description:
      "From when on guests may join before the host: off, or so many minutes before the start. People can't choose otherwise then.",
  },
  lobby: {
    type: 'string',
    values: ['allowJoin', 'allowJoinWithLobby', 'blockFromJoin'],
    title: 'Lobby',
    description:
      "What becomes of people who come without an invitation of Webex's own, in Webex's words. People can't choose otherwise then.",
  },
  autoRecord: {
    type: 'boolean',
    title: 'Automatic recording',
    description: "Whether new meetings are recorded by themselves. People can't choose otherwise then.",
  },
  invitationPassword: {
    type: 'boolean',
    title: 'Password in invitations',
    description: "Whether invitations hold the meeting's password. People can't choose otherwise then.",
  },
  allowSync: {
    type: 'boolean',
    title: 'Syncing of settings',
    description: 'Whether people may have their settings synced by the browser: yes, unless this is false.',
  },
  allowedPages: {
    type: 'array',
    values: HOST_PAGE_IDS,
    title: 'Pages',
    description:
      'The only pages where the button may appear: google_calendar, gmail, outlook, proton_calendar, proton_mail. All of them where this is not set.',
  },
} as const satisfies Readonly<Record<string, PolicyKey>>;
