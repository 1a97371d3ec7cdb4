import { createElement, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { MountEditor } from './mounted-editor';

/** A field whose value is React's: what React was not told of is set back with the next rendering. */
const controlled =
  (name: 'input' | 'textarea'): MountEditor =>
  async (place, lines) => {
    let held = lines.join('\n');
    function Field() {
      const [value, setValue] = useState(held);
      held = value;
      return createElement(name, {
        value,
        'aria-label': 'Editor',
        rows: 14,
        onChange: (event) => setValue(event.target.value),
      });
    }
    createRoot(place).render(createElement(Field));
    const field = await new Promise<HTMLElement>((resolve) => {
      const look = () => {
        const found = place.querySelector<HTMLElement>(name);
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    return { field, read: () => held };
  };

export const mountReactInput: MountEditor = controlled('input');
export const mountReactTextarea: MountEditor = controlled('textarea');
