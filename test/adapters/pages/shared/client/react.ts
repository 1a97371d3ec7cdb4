/** The little of React that this page needs (react.dev/reference); the packages bring no types. */
export type ReactNode = { readonly props: object } | string | null | readonly ReactNode[];

type Handler = (event: {
  readonly target: HTMLInputElement;
  readonly key: string;
  preventDefault(): void;
  stopPropagation(): void;
}) => void;

export type Props = Readonly<Record<string, string | number | boolean | object | Handler | undefined | null>>;

interface React {
  createElement(type: unknown, props: object | null, ...children: readonly ReactNode[]): ReactNode;
  useState<State>(first: State): [State, (next: State) => void];
  useReducer(step: (count: number) => number, first: number): [number, () => void];
  useRef<T>(first: T | null): { readonly current: T | null };
  useEffect(effect: () => unknown, needs: readonly unknown[]): void;
}

declare global {
  interface Window {
    reactParts: {
      readonly React: React;
      readonly ReactDOM: { createRoot(place: Element): { render(node: ReactNode): void } };
    };
  }
}

export const { createElement, useState, useReducer, useRef, useEffect } = window.reactParts.React;
export const { createRoot } = window.reactParts.ReactDOM;

/** True for a node that React made, or that stands in a part React leaves to another program. */
export const isOwn = (node: EventTarget | null): boolean =>
  !(node instanceof HTMLElement) ||
  node.isContentEditable ||
  Object.keys(node).some((name) => name.startsWith('__react'));
