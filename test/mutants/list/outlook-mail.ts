import type { Mutant } from '../mutant';
import { e2e, unit } from './kills';

const MAIL = 'src/adapters/pages/outlook-mail.ts';
const mail = (grep: string) => e2e('outlook-mail', grep);

/** What is Outlook's own in mails, and two scripts of ours in one page. */
export const outlookMailMutants: readonly Mutant[] = [
  {
    name: 'what Outlook puts below a mail counts as the own part',
    file: MAIL,
    find: ' || (isElement(node) && node.matches(BELOW))',
    replace: '',
    kills: mail('reply: click, answer'),
  },
  {
    name: 'the button stands between Send and its menu',
    file: MAIL,
    find: "send?.nextElementSibling?.matches('[aria-haspopup]')",
    replace: 'false',
    kills: mail('Send where the test id stands on the button'),
  },
  {
    name: 'an event with Send is taken for a mail',
    file: MAIL,
    find: ' && !root.closest(EVENT) && !root.querySelector(EVENT)',
    replace: '',
    kills: mail('an event that can be sent is no mail'),
  },
  {
    name: 'a caret that the page has moved is written at',
    file: 'src/adapters/mail-text.ts',
    find: ' && range?.startContainer === node',
    replace: '',
    kills: mail('a text that the page makes anew'),
  },
  {
    name: 'the script of events comes for mails too',
    file: 'src/background/calls.ts',
    find: "mail: 'mail'",
    replace: "mail: 'script'",
    kills: unit('background/calls.test', 'the script for mails is sent where a mail has appeared'),
  },
  {
    name: 'the script of mails takes that of events for its own copy',
    file: 'entrypoints/outlook-mail.ts',
    find: "onlyCopy('oneClickMail')",
    replace: "onlyCopy('oneClickCopy')",
    kills: mail('from mail to calendar and back'),
  },
];
