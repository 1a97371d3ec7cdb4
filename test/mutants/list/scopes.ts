import type { Mutant } from '../mutant';
import { ui, unit } from './kills';

const CHECK = 'domain/authorize-check';

/** What is told of scopes and permissions, and that no pasted secret is told on. */
export const scopeMutants: readonly Mutant[] = [
  {
    name: 'an authorize address of somebody else passes for Webex’s by its beginning',
    file: 'src/domain/authorize-check.ts',
    find: 'if (address === WEBEX.commercial.authorize || address === TWIN)',
    replace: "if (address.startsWith('https://webexapis.com') || address === TWIN)",
    kills: unit(CHECK, 'is not found elsewhere'),
  },
  {
    name: 'a name and a password before Webex’s address are overlooked',
    file: 'src/domain/authorize-check.ts',
    find: "if (username !== '' || password !== '') return undefined;",
    replace: '',
    kills: unit(CHECK, 'is not found elsewhere'),
  },
  {
    name: 'a client secret in place of the client ID is shown',
    file: 'src/domain/authorize-check.ts',
    find: 'if (!/^C[0-9a-f]{64}$/.test(id)) return',
    replace: 'if (id.length > 999) return',
    kills: unit(CHECK, 'a token or secret is told nowhere'),
  },
  {
    name: 'whatever stands among scopes is shown',
    file: 'src/domain/authorize-check.ts',
    find: 'const named = asked.filter(isScopeName);',
    replace: 'const named = asked;',
    kills: unit(CHECK, 'a token or secret is told nowhere'),
  },
  {
    name: 'a pasted secret is taken for an address',
    file: 'src/domain/authorize-check.ts',
    find: "if (looksSecret(words)) return { is: 'secret' };",
    replace: '',
    kills: unit(CHECK, 'what is no address'),
  },
  {
    name: 'an address that can’t be read throws',
    file: 'src/domain/authorize-check.ts',
    find: '    return undefined;\n  }\n}\n\nfunction regionOf',
    replace: "    throw new Error('unreadable');\n  }\n}\n\nfunction regionOf",
    kills: unit(CHECK, 'nothing is thrown'),
  },
  {
    name: 'a redirect URI that only begins as ours passes',
    file: 'src/domain/authorize-check.ts',
    find: 'return uri === ours\n',
    replace: 'return uri.startsWith(ours)\n',
    kills: unit(CHECK, 'check_redirect_other'),
  },
  {
    name: 'a PKCE challenge of any kind passes',
    file: 'src/domain/authorize-check.ts',
    find: "return method === 'S256' ?",
    replace: 'return method ?',
    kills: unit(CHECK, 'check_pkce_other'),
  },
  {
    name: 'a parameter may stand in an authorize address twice',
    file: 'src/domain/authorize-check.ts',
    find: 'query.getAll(name).length > 1',
    replace: 'false',
    kills: unit(CHECK, 'given twice'),
  },
  {
    name: 'a token behind the number sign is overlooked',
    file: 'src/domain/authorize-check.ts',
    find: '|| behind.has(name)',
    replace: '',
    kills: unit(CHECK, 'behind the number sign'),
  },
  {
    name: 'a permission of the manifest belongs to nothing',
    file: 'src/domain/feature-needs.ts',
    find: "browser: ['contextMenus', 'activeTab', 'scripting']",
    replace: "browser: ['activeTab', 'scripting']",
    kills: unit('domain/feature-needs', 'belongs to a part'),
  },
  {
    name: 'a kind of request belongs to nothing',
    file: 'src/domain/feature-needs.ts',
    find: "requests: ['list_meetings', 'list_participants']",
    replace: "requests: ['list_meetings']",
    kills: unit('domain/feature-needs', 'every kind of request belongs to a part'),
  },
  {
    name: 'what a switched-off feature needs counts as needed',
    file: 'src/domain/feature-needs.ts',
    find: "const needed = scopesOfAll(['main', ...features]);",
    replace: "const needed = scopesOfAll(['main', ...FEATURES]);",
    kills: unit('background/permissions', 'switched off, its scope is granted and not needed'),
  },
  {
    name: 'permissions are told as granted that are not',
    file: 'src/background/permissions.ts',
    find: 'asked.filter((_, at) => uses[at])',
    replace: 'asked',
    kills: unit('background/permissions', 'what the browser has not granted is missing'),
  },
  {
    name: 'what the developer site adds by itself is to be unticked',
    file: 'src/ui/trust/permissions/over-granted.tsx',
    find: 'unneeded.filter((scope) => scope !== ADDED_BY_WEBEX)',
    replace: 'unneeded',
    kills: ui('trust-permissions', 'what the developer site adds by itself'),
  },
  {
    name: 'a pasted secret stays in the field',
    file: 'src/ui/trust/picker/check-address.tsx',
    find: "setTyped('');",
    replace: 'void 0;',
    kills: ui('trust-picker', 'a pasted secret empties the field'),
  },
];
