import type { EventTimes } from '../../domain/meeting-draft';
import { alignWith } from '../align';
import { OUTLOOK_APPEARS, OUTLOOK_FORM } from '../appears';
import { allVisible, findVisible, waitFor } from '../find';
import { BODY, bodyIn } from '../outlook-body';
import { LOCATION, placeIn, TITLE, timeLine, timesIn, titleIn } from '../outlook-fields';
import { placeText, writePlace } from '../outlook-place';
import type { PageAdapter } from '../page-adapter';
import { eventWords } from '../page-words';
import { rowLayout } from '../panel';
import { isZoneLabel, readFormTimes } from '../read-form-times';
import { readZoneLabel } from '../read-zone-label';
import { rivalIn } from '../rivals';
import { appendLines } from '../write/insert-lines';
import { removeLines } from '../write/remove-lines';
import { holdsAnyLine, plainText } from '../write/text';
import { writeInput } from '../write/text-field';

const DIALOG = '[role="dialog"]';
const SWITCHES = '[role="switch"],input[type="checkbox"]';

/** How long the page takes to open what is collapsed. */
const OPENS_WITHIN_MS = 2000;

/** The corners of this page's own buttons. */
const CORNER = '4px';

/** The mailbox's zone, where the form doesn't show one: as the person has said it, and this computer's own at that time. */
let said: { readonly zone: string | undefined; readonly here: string } | undefined;
let lastRead: EventTimes = {};

export const outlookEvent: PageAdapter = {
  appears: OUTLOOK_APPEARS,
  layout: rowLayout,
  words: eventWords,
  parts: { place: OUTLOOK_FORM, title: [TITLE], location: LOCATION, body: BODY, all_day: [SWITCHES] },

  editors(page) {
    const root = formIn(page);
    if (!root) return [];
    return [{ root, key: root.closest(DIALOG) ? 'quick' : page.location.pathname }];
  },

  mount({ root }, element) {
    const [title, anchor] = [titleIn(root), writableIn(root)];
    if (!anchor || !title) return false;
    let row: Element = anchor;
    while (row.parentElement && !row.parentElement.contains(title)) row = row.parentElement;
    row.before(element);
    element.style.setProperty('--corner', CORNER);
    alignWith(element, anchor);
    return true;
  },

  async read({ root }, signal) {
    const line = timesIn(root)[0] ? undefined : timeLine(root);
    if (line) {
      line.click();
      await waitFor(() => timesIn(root)[0], OPENS_WITHIN_MS, signal);
    }
    lastRead = { ...readFormTimes(timesIn(root), document.documentElement.lang), zone: readZone(root) };
    // A sentence with a date, beside the fields that hold them, tells of a repetition, in words that can't be read.
    const repeats = timesIn(root)[0] && timeLine(root) ? '' : undefined;
    return { title: titleIn(root)?.value, when: lastRead, repeats };
  },

  learn({ startDate, startTime, zone }) {
    const isOfForm = startDate === lastRead.startDate && startTime === lastRead.startTime;
    if (isOfForm && lastRead.zone === undefined) said = { zone, here: zoneHere() };
  },

  open: async ({ root }) => writableIn(root) !== undefined,

  texts,

  rival: (editor) => (hasTeamsSwitchedOn(editor.root) ? 'Microsoft Teams' : rivalIn(texts(editor))),

  async write({ root }, invitation, signal) {
    // The place is settled by leaving its field, so the body has to wait.
    const location = await writePlace(root, invitation.link, signal);
    if (!bodyIn(root)) return { location, description: 'missing' };
    const isWritten = await appendLines(() => bodyIn(root), invitation, signal);
    return { location, description: isWritten ? 'written' : 'refused' };
  },

  async unwrite({ root }, invitation, signal) {
    const { link, lines } = invitation;
    const isOurs = () => placeIn(root)?.value === link;
    const isThere = () => placeText(root).includes(link);
    // A tag can't be taken back without pressing something of the page's.
    if (!isOurs() && isThere()) return false;
    const isInBody = holdsAnyLine(plainText(bodyIn(root)), invitation);
    if (isInBody && !(await removeLines(() => bodyIn(root), lines, signal))) return false;
    if (isOurs()) {
      await writeInput(() => placeIn(root), link, '', signal);
      placeIn(root)?.blur();
    }
    return !isThere();
  },
};

/** The first part of the form that takes something of ours. */
const writableIn = (root: ParentNode) => placeIn(root) ?? bodyIn(root);

/** The smallest part of the page that holds an event: all of it, or as much as can be found where there is one for certain. */
function formIn(page: ParentNode): HTMLElement | undefined {
  const isWhole = (root: ParentNode) => titleIn(root) && placeIn(root) && bodyIn(root);
  const isPart = (root: ParentNode) => titleIn(root) && writableIn(root);
  return around(page, isWhole) ?? allVisible(page, DIALOG).find(isWhole) ?? around(page, isPart);
}

function around(page: ParentNode, isEnough: (root: ParentNode) => unknown): HTMLElement | undefined {
  for (const part of OUTLOOK_FORM) {
    let root: HTMLElement | null | undefined = findVisible(page, [part]);
    while (root && !isEnough(root)) root = root.parentElement;
    if (root) return root;
  }
  return undefined;
}

/**
 * The zone that the form shows, empty if it can't be read; where it shows none, what the person has said of this mailbox,
 * as long as they are where they were.
 */
function readZone(root: ParentNode): string | undefined {
  const shown = allVisible<HTMLInputElement>(root, 'button,input,[role="combobox"]').map(
    (part) => part.value || part.textContent,
  );
  const [label, second] = new Set(shown.filter(isZoneLabel));
  if (label) return (!second && readZoneLabel(label)) || '';
  return said?.here === zoneHere() ? said.zone : undefined;
}

const zoneHere = (): string => Temporal.Now.timeZoneId();

/** The product's name is the same in every language. */
function hasTeamsSwitchedOn(root: ParentNode): boolean {
  return [...root.querySelectorAll(SWITCHES)].some(
    (part) =>
      part.matches(':checked,[aria-checked="true"]') &&
      /\bTeams\b/.test(`${part.ariaLabel} ${part.closest('label')?.textContent}`),
  );
}

function texts({ root }: { readonly root: HTMLElement }): string {
  return `${placeText(root)}\n${plainText(bodyIn(root))}`;
}

/*
 * Notes
 * Re-used by the page: the quick form's nodes for one event after another; the full form's within one address.
 * Never select on: class names (generated), labels and placeholders (translated). The title has no hook of its own.
 * Dates follow the mailbox's own format, which belongs to a language and its region; the zone is mostly not shown.
 * Repetition is told by a sentence; whether it holds a date in every case is not known.
 * Never sends Escape unless places are offered, never presses Save or Send.
 * Last seen to work: never on the live page; on the test page of 2026-11-26.
 */
