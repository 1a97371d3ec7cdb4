import { WEBEX } from '../../../src/domain/region';
import { administratorGuide } from '../../../src/trust-guide/administrator-guide';
import type { Block } from '../../../src/trust-guide/blocks';
import { toMarkdown } from '../../../src/trust-guide/markdown';
import { english } from './english';
import type { ToldManifest } from './manifest';

/** The page for administrators, of no installation in particular. */
export function administrators({ permissions, hosts, optionalPermissions, optionalHosts }: ToldManifest): string {
  const asked = { atInstall: [...permissions, ...hosts], later: [...optionalPermissions, ...optionalHosts] };
  const guide = administratorGuide({ controlHub: WEBEX.commercial.controlHub, asked }, english);
  return `${GENERATED}\n\n${toMarkdown([TITLE, ...guide, ...FURTHER])}`;
}

/** Stands first in each file that is made as a whole. */
export const GENERATED = '<!-- generated: npm run docs -->';

const TITLE: Block = { kind: 'heading', level: 1, words: 'For administrators' };

const FURTHER: readonly Block[] = [
  { kind: 'heading', level: 2, words: 'Further reading' },
  { kind: 'link', words: 'What is read, sent and kept', to: 'PRIVACY.md' },
  { kind: 'link', words: 'What is protected, and what can’t be', to: 'SECURITY.md' },
  { kind: 'link', words: 'How to run a token broker', to: 'README.md#run-a-token-broker' },
];
