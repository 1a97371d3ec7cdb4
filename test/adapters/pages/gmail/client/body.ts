import { el, show } from '../../shared/client/dom';
import { plainText } from '../../shared/client/plain-text';
import { firstContent, quotedText } from './body-content';
import { later, settings, words } from './context';
import type { Message } from './model';

export interface Body {
  readonly element: HTMLElement;
  /** Makes it editable; it has to stand in the document by then. */
  start(): void;
  focus(): void;
}

/**
 * The body: the Closure library's own SeamlessField, whose text the page takes over when the field says that it has
 * changed; beside it the plain text field of a person who writes without formatting.
 */
export function bodyOf(message: Message, content: Node[] | null, onChange: () => void): Body {
  const id = `:body${message.id}`;
  const editable = el('div', {
    ...{ id, hidefocus: 'true', 'aria-label': words.body, role: 'textbox', 'aria-multiline': 'true', class: 'rich' },
    ...{ tabindex: '1', spellcheck: 'false' },
  });
  editable.style.direction = settings.lang === 'ar' ? 'rtl' : 'ltr';
  editable.append(...(content ?? firstContent(message.place)));
  const plain = el('textarea', {
    ...{ class: 'rich', 'aria-label': words.body, spellcheck: 'true', tabindex: '1', form: 'nosend' },
    oninput: () => take(plain.value),
  });
  plain.value = plainText(editable);
  message.body = plainText(editable);
  const trimmed = el(
    'div',
    {
      ...{ role: 'button', class: 'trimmed', 'aria-label': words.trimmed, tabindex: '-1' },
      onclick: () => {
        show(trimmed, false);
        later('expand', () => editable.append(quotedText()));
      },
    },
    '•••',
  );
  show(trimmed, message.place === 'reply' && content === null);

  function take(text: string): void {
    message.body = text;
    onChange();
  }

  const rich = el('div', {}, editable);
  const bare = el('div', {}, plain);
  show(rich, !settings.plain);
  show(bare, settings.plain);
  return {
    element: el('div', { class: 'body' }, bare, rich, trimmed),
    focus: () => (settings.plain ? plain : editable).focus(),
    start() {
      const before = [...editable.childNodes].map((node) => node.cloneNode(true));
      const field = new goog.editor.SeamlessField(id);
      goog.events.listen(field, goog.editor.Field.EventType.DELAYEDCHANGE, () => {
        if (!settings.refuses) take(plainText(editable));
        else later('refuse', () => editable.replaceChildren(...before.map((node) => node.cloneNode(true))));
      });
      field.makeEditable();
      for (const lacking of ['g_editable', 'aria-multiline'])
        if (settings.lacks.includes(lacking)) editable.removeAttribute(lacking);
      if (settings.lacks.includes('role-textbox')) editable.removeAttribute('role');
    },
  };
}
