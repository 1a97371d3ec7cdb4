import type { Invitation } from '../../domain/invitation';
import { alignWith } from '../align';
import { GOOGLE_CALENDAR_APPEARS } from '../appears';
import { rivalDropping } from '../drop-rival';
import { allVisible, findField, findVisible, waitFor } from '../find';
import { readGuests } from '../google/guests';
import { hiddenText } from '../google/hidden-text';
import { readTimes, startTimeIn, TIME_PARTS } from '../google/times';
import { readIsPrivate } from '../google/visibility';
import type { EventAdapter, PageAdapter, PartOutcome } from '../page-adapter';
import { eventWords } from '../page-words';
import { rowLayout } from '../panel';
import { rivalIn } from '../rivals';
import { givingBackFocus } from '../write/give-back-focus';
import { appendLines } from '../write/insert-lines';
import { removeLines } from '../write/remove-lines';
import { holdsAnyLine, plainText } from '../write/text';
import { writeInput } from '../write/text-field';

const DIALOG = '[role="dialog"]';
/** The editor with all its parts. */
const WHOLE = '#YPCqFe, [jsname="nB7Rvb"], [data-is-create]';
const PANEL = ['#tabEventDetails', '[role="tabpanel"][aria-labelledby="tabEvent"]', '[jsname="PAiuue"]'];
/** Where the panel can't be told from the rest of the bubble. */
const BUBBLE = `${DIALOG}:has([jsname="GYcwYe"])`;
const PANELS = [...PANEL, BUBBLE];
const TITLE = ['#xTiIn', '[jsname="GYcwYe"] input', `${DIALOG} input[type="text"]`];
/** Guests are typed into a field of the same kind, outside of the details. */
const COMBOBOX = 'input[aria-autocomplete="list"]';
const LOCATION = ['#xLocIn input', '[jsname="vHVaxd"] input', `#tabEventDetails ${COMBOBOX}`];
const DESCRIPTION = [
  '#xDescIn [contenteditable="true"]',
  '[jsname="yrriRe"]',
  '[role="textbox"][aria-multiline="true"]',
];
const DESCRIPTION_OPENER = ['[jsname="OXFAed"] button[aria-expanded="false"]', '[jsname="Zqjuqb"] button'];
const REPEATS = '[jsname="T7keRc"] [aria-selected="true"]';
/** Takes a conference out. Only this or a link means that there is one: the rest of its row stands in every event. */
const CONFERENCE_REMOVER = ['#xRemRtcBu'];
const CHIP = {
  time: '[data-key="startTime"]',
  location: '[data-key="location"]',
  description: '[data-key="description"]',
};

/** Before which row our panel goes: the first of these that is there. */
const ANCHORS = ['#xLocIn', LOCATION[1] ?? '', CHIP.location, '#xNtList', '#xDescIn', CHIP.description];

/** How long a collapsed part takes to open. */
const OPENS_WITHIN_MS = 2000;

const editors: PageAdapter['editors'] = (page) => {
  const panel = panelIn(page);
  if (!panel) return [];
  const dialog = panel.closest<HTMLElement>(DIALOG);
  return [dialog ? { root: dialog, key: 'bubble' } : { root: surfaceOf(panel), key: page.location.pathname }];
};

const mount: PageAdapter['mount'] = ({ root }, element) => {
  const panel = panelIn(root);
  const anchor = panel && ANCHORS.map((selector) => panel.querySelector(selector)).find(Boolean);
  panel?.insertBefore(element, anchor ? rowOf(anchor, panel) : null);
  alignWith(element, locationIn(root) ?? findVisible(root, [CHIP.location]));
  return panel !== undefined;
};

const read: PageAdapter['read'] = async ({ root }, signal) => {
  await opened(root, CHIP.time, () => startTimeIn(root), signal);
  const when = readTimes(root);
  // A new event in the bubble takes place once unless the bubble says otherwise.
  const unsaid = root.matches(DIALOG) ? undefined : '';
  const repeats = root.querySelector<HTMLElement>(REPEATS)?.dataset.value ?? unsaid;
  // Any of an event's dates opens the same editor, whose address names the event.
  const mayBeLater = /\/eventedit\/./.test(location.pathname);
  return { title: findField(root, 'input', TITLE)?.value, when, repeats, mayBeLater, isPrivate: readIsPrivate(root) };
};

const texts: PageAdapter['texts'] = ({ root }) =>
  [
    locationIn(root)?.value,
    plainText(descriptionIn(root)),
    chipText(root, CHIP.location),
    chipText(root, CHIP.description),
  ].join('\n');

const unwrite: PageAdapter['unwrite'] = async ({ root }, invitation, signal) => {
  const { link, lines } = invitation;
  const held = () => locationIn(root)?.value ?? '';
  if (held() !== link && held().includes(link)) return false;
  const description = await openDescription(root, signal);
  const isLeft = holdsAnyLine(plainText(description), invitation);
  if (isLeft && !(await removeLines(() => descriptionIn(root), lines, signal))) return false;
  if (held() === link) await writeInput(() => locationIn(root), link, '', signal);
  return !held().includes(link);
};

export const googleCalendar: PageAdapter = {
  appears: GOOGLE_CALENDAR_APPEARS,
  layout: rowLayout,
  parts: {
    place: ANCHORS,
    title: TITLE,
    location: LOCATION,
    description: DESCRIPTION,
    ...TIME_PARTS,
  },
  words: eventWords,
  viewAttribute: 'data-viewfamily',

  account: () => hiddenText('#xUserEmail'),

  editors,
  mount,
  read,

  async open({ root }, signal) {
    const chip = findVisible(root, [CHIP.location]);
    if (chip) locationRows.set(root, ownRow(chip));
    const field = await opened(root, CHIP.location, () => locationIn(root), signal);
    return ((await openDescription(root, signal)) ?? field) !== undefined;
  },

  texts,

  guests: ({ root }) => readGuests(root),

  rivalDropping: rivalDropping(({ root }) => findVisible(root, CONFERENCE_REMOVER)),

  rival(editor) {
    const links = allVisible<HTMLAnchorElement>(editor.root, 'a').map(({ href }) => href);
    const named = rivalIn([texts(editor), ...links].join('\n'));
    return named ?? (findVisible(editor.root, CONFERENCE_REMOVER) && 'Google Meet');
  },

  async write({ root }, invitation, signal) {
    const field = locationIn(root);
    // Both wait for the page to settle, and can do so together.
    const [location, description] = await Promise.all([
      writeLocation(root, field, invitation, signal),
      descriptionIn(root)
        ? outcomeOf(appendLines(() => descriptionIn(root), invitation, signal))
        : ('missing' as const),
    ]);
    return { location, description };
  },

  unwrite,
};

/** What following an open event needs; a script that writes nothing new doesn't carry the rest. */
export const googleCalendarEvent: EventAdapter = { editors, mount, read, texts, unwrite };

const panelIn = (root: ParentNode) =>
  findVisible(root, PANELS) ?? (root instanceof HTMLElement && root.matches(PANELS.join()) ? root : undefined);
/** The row in which a bubble's location was opened by us. */
const locationRows = new WeakMap<ParentNode, Element>();

function locationIn(root: ParentNode): HTMLInputElement | undefined {
  const row = locationRows.get(root);
  return (
    findField(root, 'input', LOCATION) ?? (row && root.contains(row) ? findField(row, 'input', [COMBOBOX]) : undefined)
  );
}

const descriptionIn = (root: ParentNode) => findField(root, 'editable', DESCRIPTION);
const chipText = (root: ParentNode, selector: string) => root.querySelector(selector)?.textContent;

/**
 * Title, dates and Save stand outside the panel, so the editor is the nearest part of the page that holds the title too, or
 * is known as the whole of it. The page itself holds other things: then the panel alone is sure to belong to the event.
 */
function surfaceOf(panel: HTMLElement): HTMLElement {
  const isWhole = (part: HTMLElement) => part.matches(WHOLE) || part.querySelector(TITLE.join());
  let surface: HTMLElement | null = panel;
  while (surface && !isWhole(surface)) surface = surface.parentElement;
  return surface && surface !== document.body ? surface : panel;
}

/** The panel's own child that holds the anchor: nodes deeper down are rendered anew more often. */
function rowOf(anchor: Element, panel: HTMLElement): Element {
  let row = anchor;
  while (row.parentElement && row.parentElement !== panel) row = row.parentElement;
  return row;
}

/** What holds a chip, no other, and nothing to type in. */
function ownRow(chip: Element): Element {
  let row = chip;
  while (row.parentElement && row.parentElement.querySelectorAll('input, [data-key]').length === 1)
    row = row.parentElement;
  return row;
}

/** Clicks a collapsed part open, once, and waits for what it holds. */
async function opened<T>(
  root: ParentNode,
  opener: string,
  find: () => T | undefined,
  signal: AbortSignal,
): Promise<T | undefined> {
  const collapsed = find() ? undefined : findVisible(root, [opener]);
  if (!collapsed) return find();
  // The page takes the focus once it has made what was opened.
  await givingBackFocus(() => {
    (collapsed.closest<HTMLElement>('button, [role="button"]') ?? collapsed).click();
    return waitFor(find, OPENS_WITHIN_MS, signal);
  });
  return signal.aborted ? undefined : find();
}

async function openDescription(root: ParentNode, signal: AbortSignal): Promise<HTMLElement | undefined> {
  const find = () => descriptionIn(root);
  return (await opened(root, CHIP.description, find, signal)) ?? opened(root, DESCRIPTION_OPENER.join(), find, signal);
}

async function writeLocation(
  root: ParentNode,
  field: HTMLInputElement | undefined,
  { link }: Invitation,
  signal: AbortSignal,
): Promise<PartOutcome> {
  if (!field) return 'missing';
  return field.value.trim() === '' ? outcomeOf(writeInput(() => locationIn(root), '', link, signal)) : 'kept';
}

const outcomeOf = async (isKept: Promise<boolean>): Promise<PartOutcome> => ((await isKept) ? 'written' : 'refused');

/*
 * Notes
 * Re-used by the page: the bubble's dialog node, and hidden dialogs left over from before; hence only visible ones count.
 * Never select on: class names (generated), the text of labels (translated), `isConnected` of an old node.
 * Title, dates and Save stand outside the details panel; `#xLocIn` also holds a disabled, hidden input.
 * `#xUserInfo` (zone, language) and `#timezonedata` (label to zone) are hidden parts of every calendar page.
 * Last seen to work: never on the live page; on the test page of 2026-11-21.
 */
