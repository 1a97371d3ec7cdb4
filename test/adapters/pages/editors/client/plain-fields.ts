import { plainText } from '../../shared/client/plain-text';
import { blocksOf, fieldIn, linesOf, type MountEditor, type MountedEditor } from './mounted-editor';

/** Fields that no library stands behind. Their model is what an `input` event has told the page. */
function heard(field: HTMLElement, first: string, textOf: () => string): MountedEditor {
  let held = first;
  field.addEventListener('input', () => {
    held = linesOf(textOf());
  });
  return { field, read: () => held };
}

export const mountContentEditable: MountEditor = (place, lines) => {
  const field = fieldIn(place, 'div');
  field.contentEditable = 'true';
  field.setAttribute('role', 'textbox');
  field.append(blocksOf(lines, place.ownerDocument));
  return heard(field, lines.join('\n'), () => plainText(field));
};

export const mountTextarea: MountEditor = (place, lines) => {
  const field = fieldIn(place, 'textarea');
  field.rows = 14;
  field.value = lines.join('\n');
  return heard(field, field.value, () => field.value);
};

/** An editor in a frame of the same site, as webmail has them; what a person types in is inside it. */
export const mountFrame =
  (inner: MountEditor): MountEditor =>
  async (place, lines) => {
    const frame = place.ownerDocument.createElement('iframe');
    frame.title = 'Frame';
    frame.src = '/empty';
    place.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    if (!frame.contentDocument) throw new Error('the frame is closed to its own page');
    return inner(frame.contentDocument.body, lines);
  };

/** A frame whose whole document can be typed in. */
export const mountDesignMode: MountEditor = mountFrame((body, lines) => {
  body.append(blocksOf(lines, body.ownerDocument));
  body.ownerDocument.designMode = 'on';
  return heard(body, lines.join('\n'), () => plainText(body));
});

export const mountShadow =
  (inner: MountEditor): MountEditor =>
  (place, lines) => {
    const host = fieldIn(place, 'div');
    host.removeAttribute('aria-label');
    const within = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(within);
    return inner(within, lines);
  };
