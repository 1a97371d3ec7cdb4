import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus to an element whenever `reason` changes to something; never for none. */
export function useFocus<Part extends HTMLElement>(reason: unknown): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => {
    if (reason) part.current?.focus();
  }, [reason]);
  return part;
}

/** Moves the focus into a part when it opens: to its first field. */
export function useFirstField<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useEffect(() => part.current?.querySelector<HTMLElement>('input, select, textarea')?.focus(), []);
  return part;
}
