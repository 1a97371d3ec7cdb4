import type * as Rooster from 'roosterjs';
import { type ReactNode, useEffect, useRef } from '../../shared/client/react';
import { settings, word } from './context';
import { el } from './el';
import { later } from './timers';

declare const roosterjs: typeof Rooster;

interface BodyProps {
  /** Number in the id of the node around it. */
  readonly id: number;
  readonly held: { body: string };
  /** What the page itself puts below the text. */
  readonly below?: () => readonly Node[];
}

/** Mails that Outlook writes keep the ids of its own blocks, as RoosterJS does by itself in later releases. */
const KEPT_IDS = {
  read: {
    additionalFormatParsers: {
      block: [(format: { id?: string }, { id }: HTMLElement) => void (id && Object.assign(format, { id }))],
    },
  },
  draw: {
    additionalFormatAppliers: {
      block: [({ id }: { id?: string }, element: HTMLElement) => void (id && Object.assign(element, { id }))],
    },
  },
};

const editors = new WeakMap<object, () => string>();
/** What a body held when its row was made anew. */
const drafts = new WeakMap<object, readonly Node[]>();

/** What RoosterJS itself believes that a body holds; before it has started, what it will start from. */
export const bodyOf = (held: { readonly body: string }): string => editors.get(held)?.() ?? held.body;

/** The rich text of an event or a mail. RoosterJS starts late, and from what the page knew. */
export function Body({ id, held, below }: BodyProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current ? startLate(place.current, held, below?.() ?? []) : undefined), [held]);
  const text = el('div', {
    ref: place,
    className: 'body',
    contentEditable: !settings.readonly,
    suppressContentEditableWarning: true,
    role: 'textbox',
    'aria-multiline': 'true',
    'aria-label': word('body'),
    'data-ms-editor': 'true',
  });
  const parent = el('div', { id: `editorParent_${id}` }, text);
  return el('div', { 'data-testid': 'rooster-editor-focus-trap-zone' }, parent);
}

function startLate(element: HTMLDivElement, held: BodyProps['held'], below: readonly Node[]): () => void {
  const first = drafts.get(held) ?? [...held.body.split('\n').map((line) => block(line)), ...below];
  let editor: Rooster.Editor | undefined;
  let cancelRefuse = (): void => {};
  const fill = (): void => element.replaceChildren(...copies(first));

  function start(): void {
    editor?.dispose();
    fill();
    const initialModel = roosterjs.domToContentModel(
      element,
      roosterjs.createDomToModelContext(undefined, KEPT_IDS.read),
    );
    const started = new roosterjs.Editor(element, {
      initialModel,
      inDarkMode: settings.theme === 'dark',
      defaultDomToModelOptions: KEPT_IDS.read,
      defaultModelToDomOptions: KEPT_IDS.draw,
    });
    editor = started;
    element.setAttribute('contenteditable', String(!settings.readonly));
    editors.set(held, () => linesOf(roosterjs.contentModelToText(started.getContentModelCopy('disconnected'), '\n')));
  }

  function refuse(): void {
    if (!settings.refuses.includes('body')) return;
    cancelRefuse();
    cancelRefuse = later('refuse', start);
  }

  fill();
  const cancelStart = later('bodyMount', start);
  element.addEventListener('input', refuse);
  return () => {
    cancelStart();
    cancelRefuse();
    element.removeEventListener('input', refuse);
    held.body = bodyOf(held);
    if (editor) drafts.set(held, copies(element.childNodes));
    editors.delete(held);
    editor?.dispose();
  };
}

const copies = (nodes: Iterable<Node>): Node[] => [...nodes].map((node) => node.cloneNode(true));

/** A line as a block of its own. */
export function block(line: string, id?: string): HTMLElement {
  const made = document.createElement('div');
  if (id) made.id = id;
  made.append(line === '' ? document.createElement('br') : line);
  return made;
}

const linesOf = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .replace(/\u200B/g, '')
    .replace(/\n+$/, '');
