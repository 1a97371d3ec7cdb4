/** Drawn on a grid of 20, in the colour of the text beside them; never the only sign of what a button does. */
const PATHS = {
  close: 'M5.5 5.5l9 9M14.5 5.5l-9 9',
  done: 'M4.5 10.5l3.5 3.5 7.5-8',
  copy: 'M7.5 7.5h8v8h-8zM12.5 7.5v-3h-8v8h3',
  edit: 'M4.5 15.5l.8-3.2 7.4-7.4a1.2 1.2 0 0 1 1.7 0l.7.7a1.2 1.2 0 0 1 0 1.7l-7.4 7.4zM11.5 6.5l2 2',
  bin: 'M4.5 6h11M8 6V4.5h4V6M6 6l.6 9.5h6.8L14 6M8.7 8.5v4.5M11.3 8.5v4.5',
  calendar: 'M4 5.5h12v10.5H4zM4 9h12M7.5 3.5v3.5M12.5 3.5v3.5',
  lock: 'M5.5 9h9v7h-9zM7.5 9V6.5a2.5 2.5 0 0 1 5 0V9',
  video: 'M3.5 6h8.5v8H3.5zM12 9l4.5-2.5v7L12 11',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
