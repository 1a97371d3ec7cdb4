import { browserSentence } from '../../../src/domain/feature-needs';
import type { Block, Cell } from '../../../src/trust-guide/blocks';
import { toMarkdown } from '../../../src/trust-guide/markdown';
import { GENERATED } from './administrators';
import { DATA_TYPES } from './data-types';
import { english } from './english';
import type { ToldManifest } from './manifest';

const heading = (level: 1 | 2 | 3, words: string): Block => ({ kind: 'heading', level, words });
const words = (sentence: string): Block => ({ kind: 'words', words: sentence });

/**
 * What the stores ask about privacy, with the answers.
 * @throws where Firefox's manifest and the answers don't say the same
 */
export function privacyAnswers(chrome: ToldManifest, firefox: ToldManifest): string {
  const blocks = [
    heading(1, 'Answers to the stores about privacy'),
    heading(2, 'Chrome Web Store'),
    heading(3, 'Single purpose'),
    words(PURPOSE),
    heading(3, 'Why each permission and host is needed'),
    justifications(chrome),
    heading(3, 'Remote code'),
    words('No. All code is in the package; nothing is loaded or evaluated from elsewhere.'),
    heading(3, 'Data that is collected'),
    collected(),
    heading(3, 'Certifications'),
    certifications(),
    words(LIMITED_USE),
    heading(3, 'Privacy policy'),
    { kind: 'link', words: 'PRIVACY.md', to: '../../PRIVACY.md' } as const,
    heading(2, 'Firefox Add-ons'),
    words('The manifest declares these types of data as required; people are told of them at installation.'),
    declared(firefox),
    words(
      'Private windows are excluded, and the package can be built again from the source with npm ci and npm run zip.',
    ),
    heading(2, 'Microsoft Edge Add-ons'),
    words(
      'Single purpose, permissions and remote code are as for the Chrome Web Store. Testers need a Webex account that can schedule and an integration, or a build that brings one with its token broker; both are named in the notes for certification.',
    ),
  ];
  return `${GENERATED}\n\n${toMarkdown(blocks)}`;
}

const PURPOSE =
  'One click makes a Webex meeting and puts its details where the person is writing: in a calendar event, a mail or a text field. All that the extension does belongs to that: it makes, shows, changes and removes meetings of the person’s own Webex account, and answers a person’s request for their data in these meetings.';

const LIMITED_USE =
  'The use of information received from host pages, browsers and Webex adheres to the Chrome Web Store User Data Policy, including the Limited Use requirements.';

/** One row for each permission, host and optional one of the manifest. */
const justifications = ({ permissions, hosts, optionalPermissions, optionalHosts }: ToldManifest): Block => ({
  kind: 'table',
  head: ['permission or host', 'justification'],
  rows: [...permissions, ...hosts, ...optionalPermissions, ...optionalHosts].map((name): readonly Cell[] => [
    { codes: [name] },
    english(browserSentence(name)),
  ]),
});

const collected = (): Block => ({
  kind: 'table',
  head: ['type of data', 'collected', 'why'],
  rows: DATA_TYPES.map(({ chrome, because, but }) => [chrome, because ? 'yes' : 'no', because ?? but ?? '']),
});

const certifications = (): Block => ({
  kind: 'table',
  head: ['certification', 'answer'],
  rows: [
    [
      'User data is not sold or transferred to third parties outside the approved use cases',
      'yes: it goes to Webex only, where the person asks for it',
    ],
    ['User data is not used or transferred for purposes unrelated to the single purpose', 'yes'],
    ['User data is not used or transferred to determine creditworthiness or for lending', 'yes'],
  ],
});

function declared({ collects }: ToldManifest): Block {
  const answered = DATA_TYPES.filter(({ because }) => because !== undefined).flatMap(({ firefox }) => firefox ?? []);
  if ([...collects].sort().join() !== [...answered].sort().join())
    throw new Error(`Firefox's manifest declares ${collects}, the answers ${answered}`);
  return {
    kind: 'table',
    head: ['data_collection_permissions', 'why'],
    rows: collects.map((type) => [
      { codes: [type] },
      DATA_TYPES.find(({ firefox }) => firefox === type)?.because ?? '',
    ]),
  };
}
