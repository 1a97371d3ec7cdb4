import { createElement, type ReactNode, useEffect, useState } from '../../shared/client/react';
import type { Field } from '../settings';
import { later, settings } from './context';
import { el } from './el';
import type { EventModel } from './model';

interface TextProps {
  readonly held: EventModel;
  readonly name: 'title' | Field;
  readonly change: (part: Partial<EventModel>) => void;
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** A controlled field, as React keeps it: what the model does not take over is gone with the next drawing. */
export function TextField({ held, name, change, attributes }: TextProps): ReactNode {
  const refuses = name !== 'title' && settings.refuses.includes(name);
  return el(name === 'description' ? 'textarea' : 'input', {
    ...attributes,
    ...(name === 'description' ? {} : { type: 'text' }),
    value: held[name],
    onChange: ({ target }: { readonly target: HTMLInputElement }) => {
      if (refuses) later('refuse', () => change({}));
      else change({ [name]: target.value });
    },
  });
}

interface WhenProps {
  readonly id: string;
  readonly shown: string;
  readonly label: string;
}

/** A date or a time: text while it is typed; left again, it shows what the model says. */
export function WhenField({ id, shown, label }: WhenProps): ReactNode {
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  return el('input', {
    ...{ id, type: 'text', value: typed, 'aria-label': label, title: label },
    onChange: ({ target }: { readonly target: HTMLInputElement }) => setTyped(target.value),
    onBlur: () => setTyped(shown),
  });
}

export const when = (props: WhenProps): ReactNode => createElement(WhenField, { ...props, key: props.id });
