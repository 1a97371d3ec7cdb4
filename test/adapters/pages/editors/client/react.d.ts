/** The little of React that a page for tests touches (react.dev/reference); the packages bring no types. */
declare module 'react' {
  interface Element {
    readonly type: unknown;
  }
  interface FieldProps {
    readonly value: string;
    readonly rows: number;
    readonly 'aria-label': string;
    onChange(event: { readonly target: { readonly value: string } }): void;
  }
  export function createElement(component: () => Element): Element;
  export function createElement(name: 'input' | 'textarea', props: FieldProps): Element;
  export function useState<State>(first: State): [State, (next: State) => void];
}

declare module 'react-dom/client' {
  export function createRoot(place: HTMLElement): { render(element: unknown): void };
}
