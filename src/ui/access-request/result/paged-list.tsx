import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Failure, Result } from '../../../domain/failure';
import { failureText, text } from '../../../i18n/text';
import type { Part } from '../../../messaging/calls/access-requests';

/** So many rows stand in the page at once. */
const ROWS = 25;

interface Props<T> {
  readonly title: string;
  read(after: string | undefined): Promise<Result<Part<T>>>;
  /** @param at the item's place in its part */
  readonly row: (item: T, at: number) => ComponentChild;
}

/** Where each part up to the one that is shown begins, and which of its rows is the first. */
interface Place {
  readonly parts: readonly (string | undefined)[];
  readonly first: number;
}

/** A list that is read once it is opened, a part at a time, and shown a few rows at a time. */
export function PagedList<T>({ title, read, row }: Props<T>) {
  const [part, setPart] = useState<Part<T>>();
  const [{ parts, first }, setPlace] = useState<Place>({ parts: [undefined], first: 0 });
  const [failure, setFailure] = useState<Failure>();

  async function load(to: Place['parts'], isBackwards = false): Promise<void> {
    const reply = await read(to.at(-1));
    setFailure(reply.ok ? undefined : reply.failure);
    if (!reply.ok) return;
    const last = Math.max(0, Math.ceil(reply.value.items.length / ROWS) - 1) * ROWS;
    setPart(reply.value);
    setPlace({ parts: to, first: isBackwards ? last : 0 });
  }

  const isLastOfPart = part === undefined || first + ROWS >= part.items.length;
  const hasPrevious = first > 0 || parts.length > 1;
  const hasNext = !isLastOfPart || part?.next !== undefined;

  function previous(): void {
    if (first > 0) setPlace({ parts, first: first - ROWS });
    else if (hasPrevious) void load(parts.slice(0, -1), true);
  }
  function next(): void {
    if (!isLastOfPart) setPlace({ parts, first: first + ROWS });
    else if (part?.next !== undefined) void load([...parts, part.next]);
  }

  return (
    <details class="wide" onToggle={({ currentTarget }) => currentTarget.open && !part && void load(parts)}>
      <summary>{title}</summary>
      {part && (
        <ul class="found wide">{part.items.slice(first, first + ROWS).map((item, at) => row(item, first + at))}</ul>
      )}
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      {(hasPrevious || hasNext) && (
        <nav class="row" aria-label={title}>
          <button type="button" aria-disabled={!hasPrevious} onClick={previous}>
            {text('access_previous')}
          </button>
          <button type="button" aria-disabled={!hasNext} onClick={next}>
            {text('access_next')}
          </button>
        </nav>
      )}
    </details>
  );
}
