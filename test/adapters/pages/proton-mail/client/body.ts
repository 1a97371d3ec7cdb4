import type * as Rooster from 'roosterjs';
import { el } from '../../shared/client/dom';
import { isLacking } from '../hooks';
import { later, settings, word } from './context';

declare const roosterjs: typeof Rooster;

export interface Body {
  readonly element: HTMLElement;
  /** What the editor believes that it holds. */
  text(): string;
}

/** Scripts never run in the frame; the editor works on it from the page around it. */
const SANDBOX = 'allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** A text area, for accounts that write plain mails. */
export function plainBody(): Body {
  let held = [settings.body, ...(settings.signature ? ['', 'Ada Example'] : [])].join('\n');
  const area = el('textarea', { 'data-testid': 'editor-textarea' });
  area.value = held;
  area.addEventListener('input', () => {
    if (!settings.refuses) {
      held = area.value;
      return;
    }
    later('refuse', () => {
      area.value = held;
    });
  });
  return { element: area, text: () => held };
}

/** RoosterJS on a node inside a frame that the page writes itself. It starts late, from what the page knew. */
export function richBody(): Body {
  const frame = el('iframe', { title: word('body'), sandbox: SANDBOX, 'data-testid': 'rooster-iframe' });
  let editor: Rooster.Editor | undefined;

  function start(node: HTMLDivElement): void {
    editor?.dispose();
    node.replaceChildren(...firstContent(node.ownerDocument));
    const initialModel = roosterjs.domToContentModel(node, roosterjs.createDomToModelContext());
    editor = new roosterjs.Editor(node, { initialModel });
  }

  frame.addEventListener('load', () => {
    const inside = frame.contentDocument;
    if (!inside || inside.querySelector('#rooster-editor-wrapper')) return;
    inside.open();
    inside.write(`<head><style>body { margin: 0; font: 14px/20px system-ui, sans-serif }</style></head>
      <body><div id="proton-editor-container"><div id="rooster-editor-wrapper">
      <div${isLacking(settings.lacks, 'id', 'rooster-editor') ? '' : ' id="rooster-editor"'} class="editor"></div>
      <div id="proton-editor-toggle-container"></div></div></div></body>`);
    inside.close();
    const node = inside.querySelector<HTMLDivElement>('.editor');
    if (!node) return;
    node.contentEditable = 'true';
    node.addEventListener('input', () => settings.refuses && later('refuse', () => start(node)));
    later('bodyMount', () => start(node));
  });
  return {
    element: frame,
    text: () =>
      editor ? linesOf(roosterjs.contentModelToText(editor.getContentModelCopy('disconnected'), '\n')) : settings.body,
  };
}

function firstContent(page: Document): Node[] {
  const block = (line: string, className = ''): HTMLElement => {
    const made = page.createElement('div');
    made.className = className;
    made.append(line === '' ? page.createElement('br') : line);
    return made;
  };
  const signature = settings.signature ? [block(''), block('Ada Example', 'protonmail_signature_block')] : [];
  const quote = settings.quote ? [block(''), block('On Monday, Grace wrote:', 'protonmail_quote')] : [];
  return [...settings.body.split('\n').map((line) => block(line)), ...signature, ...quote];
}

const linesOf = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .replace(/\u200B/g, '')
    .replace(/\n+$/, '');
