import { createElement, type ReactNode, useState } from '../../shared/client/react';
import { settings, word } from './context';
import { TextField, when } from './controls';
import { el, iconRow } from './el';
import { dateText, timeText, zoneText } from './format';
import type { EventModel } from './model';

interface Props {
  readonly held: EventModel;
  readonly isMinimal: boolean;
  readonly change: (part: Partial<EventModel>) => void;
}

const LIMITS = { title: 255, location: 255, description: 3000 } as const;

/** The rows of the form, in the order of the real one; the same ids in popover and modal. */
export function EventForm({ held, isMinimal, change }: Props): ReactNode {
  const text = (name: keyof typeof LIMITS, id: string, hint: 'addTitle' | 'addLocation' | 'addDescription') =>
    createElement(TextField, {
      ...{ held, name, change },
      attributes: { id, placeholder: word(hint), title: word(hint), maxLength: LIMITS[name] },
    });
  const mayEdit = !settings.readonly;
  return el(
    'div',
    {},
    mayEdit ? iconRow('event-title-input', 'addTitle', text('title', 'event-title-input', 'addTitle')) : null,
    mayEdit ? createElement(DateTimeRow, { held, isMinimal, change }) : null,
    iconRow(
      'event-calendar-input',
      'calendar',
      el('button', { type: 'button', id: 'event-calendar-input', className: 'select' }, 'ada@example.com'),
    ),
    iconRow(
      'event-participants-input',
      'participants',
      el('input', { type: 'text', id: 'event-participants-input', placeholder: word('addParticipants') }),
    ),
    mayEdit
      ? iconRow('event-location-input', 'location', text('location', 'event-location-input', 'addLocation'))
      : null,
    mayEdit
      ? iconRow(
          'event-description-input',
          'description',
          text('description', 'event-description-input', 'addDescription'),
        )
      : null,
  );
}

function DateTimeRow({ held, isMinimal, change }: Props): ReactNode {
  const isOfView = held.startZone === settings.zone && held.endZone === settings.zone;
  const [isShown, setShown] = useState(false);
  const showsZones = !isMinimal && !held.allDay && (isShown || !isOfView);
  const line = (edge: 'start' | 'end', dateId: string, timeId: string) =>
    el(
      'div',
      { className: 'line' },
      when({ id: dateId, shown: dateText(held[`${edge}Date`]), label: word('dateAndTime') }),
      held.allDay ? null : when({ id: timeId, shown: timeText(held[`${edge}Time`]), label: word('dateAndTime') }),
      showsZones ? zoneSelect(edge, held) : null,
    );
  const toggle = el(
    'button',
    {
      type: 'button',
      className: 'underline',
      'data-testid': isShown ? 'hide-tz' : 'show-tz',
      onClick: () => setShown(!isShown),
    },
    word(isShown ? 'hideZones' : 'showZones'),
  );
  return el(
    'div',
    {},
    !isMinimal && !held.allDay && isOfView ? toggle : null,
    iconRow(
      'event-date-input',
      'dateAndTime',
      line('start', 'event-date-input', 'event-startTime'),
      line('end', 'event-endDate', 'event-endTime'),
      el(
        'label',
        {},
        el('input', {
          ...{ type: 'checkbox', id: 'event-allday-checkbox', checked: held.allDay },
          onChange: ({ target }: { readonly target: HTMLInputElement }) => change({ allDay: target.checked }),
        }),
        word('allDay'),
      ),
      el(
        'button',
        {
          type: 'button',
          id: 'event-frequency-input',
          'data-testid': 'event-modal/frequency:select',
          className: 'select',
        },
        word(held.repeat === 'DAILY' ? 'daily' : held.repeat === 'WEEKLY' ? 'weekly' : 'once'),
      ),
    ),
  );
}

const zoneSelect = (edge: 'start' | 'end', held: EventModel): ReactNode =>
  el(
    'button',
    {
      ...{ type: 'button', className: 'select', 'aria-expanded': false },
      id: `event-${edge}-timezone-select`,
      'data-testid': `create-event-modal/${edge}:time-zone-dropdown`,
    },
    el('span', {}, zoneText(held[`${edge}Zone`], held[`${edge}Date`])),
  );
