import type { Mutant } from '../mutant';
import { e2e, ui, unit } from './kills';

const RENDER = 'src/invite/render-invitation.ts';
const OWN_TEXT = 'src/domain/own-text.ts';
const INVITATIONS = 'src/background/invitations.ts';
const CREATE = 'src/background/create-meeting.ts';
const VOICES = 'src/background/voices.ts';
const PREVIEW = 'src/ui/options/invitation/preview.tsx';
const CHOICES = 'src/ui/options/use-choices.ts';

const render = (grep: string) => unit('invite/render-invitation', grep);
const ownText = (grep: string) => unit('domain/own-text', grep);
const invitations = (grep: string) => unit('background/invitations', grep);
const settings = (grep: string) => ui('invitation', grep);

/** What a person chooses for their invitations, what becomes of their own text, and how it is taken out again. */
export const invitationMutants: readonly Mutant[] = [
  {
    name: 'a person’s own text is taken for HTML',
    file: RENDER,
    find: 'if (!link) return escaped(line);',
    replace: 'if (!link) return line;',
    kills: render('whatever the person types, HTML holds no tag but ours'),
  },
  {
    name: 'a line with a link is taken for HTML',
    file: RENDER,
    find: '    .map(escaped)\n',
    replace: '',
    kills: render('is text in the formatted form too'),
  },
  {
    name: 'the link is left out with the number',
    file: RENDER,
    find: 'const parts = [{ label: words.join, value: meeting.webLink, href: meeting.webLink }, ...facts];',
    replace:
      "const parts = choices.without?.includes('number') ? facts : [{ label: words.join, value: meeting.webLink, href: meeting.webLink }, ...facts];",
    kills: render('the link stands however much is left out'),
  },
  {
    name: 'the password for phones stays where the password is left out',
    file: RENDER,
    find: "video ? kept('password', meeting.numericPassword)",
    replace: 'video ? meeting.numericPassword',
    kills: render('a password that is left out stands in neither form'),
  },
  {
    name: 'numbers beside Arabic words have no mark',
    file: RENDER,
    find: '? LEFT_TO_RIGHT_MARK + value : value;',
    replace: '? value : value;',
    kills: render('numbers with blanks and dashes stood back to front in Arabic'),
  },
  {
    name: 'a value of blanks counts as one',
    file: OWN_TEXT,
    find: "const value = plain(values[placeholder] ?? '');",
    replace: "const value = values[placeholder] ?? '';",
    kills: ownText('that nothing stands for takes its line along'),
  },
  {
    name: 'a placeholder that nothing stands for leaves its line',
    file: OWN_TEXT,
    find: "if (value === '') isWhole = false;",
    replace: '',
    kills: ownText('that nothing stands for takes its line along'),
  },
  {
    name: 'a line with another Webex link stays',
    file: OWN_TEXT,
    find: 'filled === undefined || otherWebexLink(filled, link)',
    replace: 'filled === undefined',
    kills: ownText('takes its line out'),
  },
  {
    name: 'the meeting’s own link counts as another',
    file: OWN_TEXT,
    find: 'found !== undefined && found !== own',
    replace: 'found !== undefined',
    kills: ownText('is not the meeting’s own'),
  },
  {
    name: 'blank lines stay at the ends of a text',
    file: OWN_TEXT,
    find: 'lines.slice(first, last + 1)',
    replace: 'lines',
    kills: ownText('lines of'),
  },
  {
    name: 'the lines that were written are not kept',
    file: CREATE,
    find: 'await meetings.note(meeting.id, { written: lines })',
    replace: 'await meetings.note(meeting.id, {})',
    kills: invitations('finds the lines of a meeting made before just as they were written'),
  },
  {
    name: 'what is chosen now hides what was written, in the built extension',
    file: INVITATIONS,
    find: '{ ...invitation, standing }',
    replace: 'invitation',
    kills: e2e('invitation', 'Undo after the text was changed in the settings'),
  },
  {
    name: 'the shortest way in which an invitation may stand is tried first',
    file: INVITATIONS,
    find: 'lettersOf(other) - lettersOf(one)',
    replace: 'lettersOf(one) - lettersOf(other)',
    kills: invitations('tries the longest first'),
  },
  {
    name: 'meetings made before there was a choice are taken for written as chosen now',
    file: INVITATIONS,
    find: 'written = render(meeting, browserVoice).lines',
    replace: 'written = render(meeting, voice, choices).lines',
    kills: invitations('made before there was a choice'),
  },
  {
    name: 'what is given away later is not kept',
    file: CREATE,
    find: 'if (!written || standing)',
    replace: 'if (!written)',
    kills: invitations('finds what was written later'),
  },
  {
    name: 'an invitation counts as gone where only its lines of now are',
    file: 'src/adapters/write/text.ts',
    find: 'standing.flat().some(',
    replace: 'lines.some(',
    kills: unit('adapters/write-text', 'an invitation that stands as it was written before'),
  },
  {
    name: 'a meeting of another account gets this one’s host',
    file: INVITATIONS,
    find: 'accountId === account?.id ? account.name : undefined',
    replace: 'account?.name',
    kills: invitations('is not another account’s'),
  },
  {
    name: 'another account’s choices hold',
    file: INVITATIONS,
    find: '(kept?.accountId === account?.id && kept?.invitation)',
    replace: 'kept?.invitation',
    kills: invitations('a record of another account counts for nothing'),
  },
  {
    name: 'a language’s file is believed unread',
    file: VOICES,
    find: 'SentencesSchema.safeParse(sentences)',
    replace: 'z.any().safeParse(sentences)',
    kills: invitations('a damaged file'),
  },
  {
    name: 'lines are kept only where they were kept before',
    file: CREATE,
    find: 'if (!written || standing)',
    replace: 'if (standing)',
    kills: invitations('finds them after the browser has got another language'),
  },
  {
    name: 'an older preview comes after a newer one',
    file: PREVIEW,
    find: 'if (!isCurrent) return;',
    replace: '',
    kills: settings('an answer that comes late'),
  },
  {
    name: 'the preview is read out at each key',
    file: PREVIEW,
    find: '<div class="note preview"',
    replace: '<div role="status" class="note preview"',
    kills: settings('is not read out'),
  },
  {
    name: 'each key is kept by itself',
    file: CHOICES,
    find: 'if (isTyping) timer.current = setTimeout(keep, PAUSE_MS);',
    replace: 'if (isTyping) keep();',
    kills: settings('what is typed is kept once nothing more is typed'),
  },
  {
    name: 'what is being typed is lost with the page',
    file: CHOICES,
    find: "document.addEventListener('visibilitychange', keep);",
    replace: '',
    kills: settings('what is being typed is kept when the page is left'),
  },
  {
    name: 'links of the preview lead somewhere',
    file: 'src/ui/options/invitation/rich-text.tsx',
    find: '<span class="link">{node.textContent}</span>',
    replace: '<a class="link" href={node.textContent ?? undefined}>{node.textContent}</a>',
    kills: settings('no link leads anywhere'),
  },
];
