import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const DOCUMENTS = 'trust-documents.test.ts';
const WALK = 'webex-requests/walk.test.ts';

/** What keeps this extension from asking Webex for more than it says, and its documents true. */
export const trustDocumentMutants: readonly Mutant[] = [
  {
    name: 'requests are sent that are not listed',
    file: 'src/webex/requests.ts',
    find: '    refuseUnlisted(method, path, isNextPage);\n',
    replace: '',
    kills: unit('webex/only-listed.test.ts', 'is an error of ours, and never sent'),
  },
  {
    name: 'a listed path may be asked with any name in its query',
    file: 'src/domain/webex-endpoints.ts',
    find: '|| names.every((one) => query.includes(one))',
    replace: '|| names.length >= 0',
    kills: unit('webex/only-listed.test.ts', 'GET /meetings?hostEmail=someone%40example.com is an error of ours'),
  },
  {
    name: 'an id may lead to another path',
    file: 'src/domain/webex-endpoints.ts',
    find: ', pathname) && mayAsk',
    replace: ", '/v1'.concat(target.split('?')[0] ?? '')) && mayAsk",
    kills: unit('webex/only-listed.test.ts', 'GET /meetings/.. is an error of ours'),
  },
  {
    name: 'the agenda asks for recordings too',
    file: 'src/webex/meeting-calls.ts',
    find: '      const { items } = list.value;\n      return done({ meetings',
    replace:
      "      const { items } = list.value;\n      await read(SCOPES.read, '/recordings', WebexAgenda);\n      return done({ meetings",
    kills: unit(WALK, 'sends each request that is listed, and no other'),
  },
  {
    name: 'each request is followed by one for messages, past the client',
    file: 'src/platform/http.ts',
    find: '  const body = await response.text();',
    replace:
      "  void fetch('https://webexapis.com/v1/messages').catch(() => undefined);\n  const body = await response.text();",
    kills: unit(WALK, 'sends each request that is listed, and no other'),
  },
  {
    name: 'the built extension asks for recordings after each request',
    file: 'src/platform/http.ts',
    find: '  const body = await response.text();',
    replace:
      "  void fetch('https://webexapis.com/v1/recordings').catch(() => undefined);\n  const body = await response.text();",
    kills: e2e('main-job', 'a room in the location stays, and that is said'),
  },
  {
    name: 'recordings are listed though nothing asks for them',
    file: 'src/domain/webex-endpoints.ts',
    find: "  read_me: { method: 'GET'",
    replace:
      "  read_recordings: { method: 'GET', path: '/recordings', scope: 'meeting:recordings_read' },\n  read_me: { method: 'GET'",
    kills: unit(WALK, 'sends each request that is listed, and no other'),
  },
  {
    name: 'the personal room asks for the sites as well',
    file: 'src/background/personal-room.ts',
    find: '    const room = await webex.readPersonalRoom();',
    replace:
      '    const room = await webex.readPersonalRoom();\n    await (webex as unknown as { readSites(): Promise<unknown> }).readSites();',
    kills: unit(WALK, 'asks for nothing but what is said of each act'),
  },
  {
    name: 'participants are asked for under another address',
    file: 'src/webex/access-calls.ts',
    find: 'new URLSearchParams({ meetingId, max: LARGEST_PAGE })',
    replace: "new URLSearchParams({ meetingId, max: LARGEST_PAGE, hostEmail: 'someone@example.com' })",
    kills: unit(WALK, 'list_participants asks with each name that is listed for it'),
  },
  {
    name: 'a feature is said to need less than it asks for',
    file: 'src/domain/feature-needs.ts',
    find: "requests: ['read_options', 'read_sites']",
    replace: "requests: ['read_options']",
    kills: unit(WALK, 'needs for the main job, and for each feature beside it, what is said of it'),
  },
  {
    name: 'a feature needs another scope and the page for administrators is not made anew',
    file: 'src/domain/webex-endpoints.ts',
    find: "scope: 'meeting:participants_read'",
    replace: "scope: 'meeting:participants_write'",
    kills: unit(DOCUMENTS, 'ADMINISTRATORS.md is as the code makes it'),
  },
  {
    name: 'a permission more and the stores are told nothing of it',
    file: 'wxt.config.ts',
    find: "permissions: ['activeTab', ",
    replace: "permissions: ['activeTab', 'tabs', ",
    kills: unit(DOCUMENTS, 'assets/store/privacy-answers.md is as the code makes it'),
  },
  {
    name: 'a host more and the page for administrators is not made anew',
    file: 'wxt.config.ts',
    find: "['https://webexapis.com/*', ",
    replace: "['https://webexapis.com/*', 'https://example.com/*', ",
    kills: unit(DOCUMENTS, 'ADMINISTRATORS.md is as the code makes it'),
  },
  {
    name: 'a field more is kept and the page for administrators is not made anew',
    file: 'src/domain/kept-parts.ts',
    find: "fields: ['id', 'name', 'email', 'hostSites[]'",
    replace: "fields: ['id', 'name', 'email', 'phone', 'hostSites[]'",
    kills: unit(DOCUMENTS, 'ADMINISTRATORS.md is as the code makes it'),
  },
  {
    name: 'something is kept for longer and PRIVACY.md is not made anew',
    file: 'src/i18n/locales/en.json',
    find: '"message": "Until Disconnect, or 30 days after the click;',
    replace: '"message": "Until Disconnect, or 90 days after the click;',
    kills: unit(DOCUMENTS, 'PRIVACY.md is as the code makes it'),
  },
  {
    name: 'Firefox is told of less data than the other stores',
    file: 'test/tools/trust-documents/privacy-answers.ts',
    find: '  if ([...collects].sort().join() !== [...answered].sort().join())',
    replace: '  if (collects.length > answered.length)',
    kills: unit(DOCUMENTS, 'the stores are not told otherwise'),
  },
  {
    name: 'a kind of request goes unsaid in PRIVACY.md',
    file: 'test/tools/trust-documents/sent.ts',
    find: "requests: ['list_meetings', 'list_participants']",
    replace: "requests: ['list_meetings']",
    kills: unit(DOCUMENTS, 'what is sent names each request that the code may send'),
  },
  {
    name: 'a key of the policy means something else than its schema says',
    file: 'src/domain/policy-keys.ts',
    find: "'Whether people may have their settings synced by the browser: yes, unless this is false.'",
    replace: "'Whether people may have their settings synced.'",
    kills: unit(DOCUMENTS, 'are told as the package'),
  },
];
