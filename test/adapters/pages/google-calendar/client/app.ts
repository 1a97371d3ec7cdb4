import { el, put, refill, show } from '../../shared/client/dom';
import { accountNodes, leftOverCard, leftOverDialog } from './account';
import { addressed, addressOf, idIn } from './address';
import { quickCreate } from './bubble';
import { settings, words } from './context';
import { startDeleting } from './deleting';
import { detailsBubble } from './details-bubble';
import { type Editor, fullEditor } from './editor';
import { frame } from './frame';
import { openMenu } from './menu';
import { blankEvent, type CalendarEvent, describedEvent, eventKey, firstWeek, keep, model, today } from './model';
import { isInQuestion } from './question';
import { listenToShortcuts } from './shortcuts';
import { later } from './timers';
import { addDays, type Moment, monday } from './wall-time';
import { scrollToMorning, type Week, weekGrid } from './week';

export interface App {
  goTo(view: 'week' | 'eventedit', event?: CalendarEvent): void;
  /** Moves to an address of the page without reload. */
  show(address: string): void;
  openBubble(start: Moment): void;
  /** Keeps an event as if it had been saved before; gives what stands in `data-eventid`. */
  keep(event: CalendarEvent): string;
  rerender(): void;
  refresh(): void;
}

/** Puts the whole page together: one document that moves between the week and the editor without reload. */
export function startApp(): App {
  let first = firstWeek();
  let week: Week | null = null;
  let editor: Editor | null = null;
  let cancelMount = (): void => {};
  const refreshWeek = (): void => week?.refresh();
  const bubble = quickCreate({ onMore: edit, onChange: refreshWeek });
  const details = detailsBubble(edit, refreshWeek);
  const around = frame({
    onCreate: () => goTo('eventedit', newEvent({ date: addDays(first, 2), time: '10:00' })),
    onToday: () => showWeek(monday(today())),
    onMove: (weeks) => showWeek(addDays(first, weeks * 7)),
    onView(view) {
      history.pushState(null, '', addressOf(view));
      if (view === 'day') showDays(today(), 1);
      else showWeek(monday(today()));
    },
  });
  const place = el('div', { class: 'editor-place' });
  document.body.append(
    ...[...accountNodes(), leftOverDialog(), leftOverCard()],
    ...[around.element, place, bubble.element, details.element],
  );
  document.body.classList.toggle('companion', settings.companion);

  function newEvent(start: Moment): CalendarEvent {
    const { startDate, startTime, endDate, endTime } = blankEvent(start);
    return { ...describedEvent(), startDate, startTime, endDate, endTime };
  }

  const showWeek = (from: string): void => showDays(from, settings.companion ? 1 : 7);

  function showDays(from: string, length: number): void {
    first = from;
    week = weekGrid(first, length, {
      onSlot: openBubble,
      onEvent: (event, rectangle) => {
        bubble.close();
        details.open(event, rectangle);
      },
      onMenu: (event, x, y) => {
        details.close();
        openMenu(
          [{ label: words.remove, run: () => startDeleting(event, { leave: details.close, onChange: refreshWeek }) }],
          x,
          y,
        );
      },
    });
    around.show(week.element, first);
    week.refresh();
    scrollToMorning(week);
  }

  function openBubble(start: Moment): void {
    details.close();
    const event = newEvent(start);
    model.editor = event;
    refreshWeek();
    bubble.open(event, week?.rectangle(event) ?? new DOMRect(innerWidth / 2, innerHeight / 3, 0, 0));
  }

  /** The view is announced on the body first; what belongs to it follows a moment later. */
  function switchTo(event: CalendarEvent | null): void {
    cancelMount();
    bubble.close();
    details.close();
    put(document.body, 'data-viewfamily', event ? 'EVENT_EDIT' : 'EVENT');
    model.editor = event;
    editor = null;
    show(around.element, event === null);
    show(place, event !== null);
    refill(place);
    cancelMount = later('mount', () => {
      if (event) {
        editor = fullEditor(event, { onClose: () => goTo('week'), onChange: refreshWeek, onCopy: () => copy(event) });
        refill(place, editor.element);
      } else showWeek(first);
    });
  }

  /** The small calendar has no editor of its own. */
  function edit(event: CalendarEvent): void {
    if (settings.companion) window.open(addressOf('eventedit', event.exists ? eventKey(event) : undefined), '_blank');
    else goTo('eventedit', event);
  }

  function copy(event: CalendarEvent): void {
    history.pushState(null, '', addressOf('eventedit', `duplicate/${eventKey(event)}`));
    showAddress();
  }

  function goTo(view: 'week' | 'eventedit', event?: CalendarEvent): void {
    const edited = view === 'eventedit' ? { ...(event ?? describedEvent()) } : null;
    history.pushState(null, '', addressOf(view, edited?.exists ? eventKey(edited) : undefined));
    switchTo(edited);
  }

  function showAddress(): void {
    const asked = addressed();
    if (asked === null) {
      switchTo(null);
      return;
    }
    const { key, copied } = asked;
    const known = model.events.find((event) => eventKey(event) === key);
    const described = describedEvent();
    if (copied) switchTo({ ...(known ?? described), id: described.id, exists: false });
    else if (known) switchTo({ ...known });
    else switchTo(key === '' ? described : { ...described, id: idIn(key), exists: true });
  }

  window.addEventListener('popstate', showAddress);
  listenToShortcuts({
    onCreate: () => goTo('eventedit'),
    onEdit: () => {
      const event = details.event();
      if (event) goTo('eventedit', event);
    },
    onDelete: (target) => {
      const key =
        target instanceof Element ? target.closest<HTMLElement>('[data-eventchip]')?.dataset.eventid : undefined;
      const focused = model.events.find((event) => eventKey(event) === key);
      if (details.event()) details.remove();
      else if (editor) editor.remove();
      else if (focused) startDeleting(focused, { leave: details.close, onChange: refreshWeek });
    },
    onEscape: () => {
      bubble.close();
      details.close();
      editor?.leave();
    },
    onSave: () => {
      if (bubble.isOpen()) bubble.save();
      else editor?.save();
    },
    onPress: (path) => {
      if (isInQuestion(path)) return false;
      const open = [bubble.isOpen() ? bubble.element : null, details.event() ? details.element : null];
      const outside = open.some((element) => element !== null && !path.includes(element));
      if (outside) bubble.close();
      if (outside) details.close();
      return outside;
    },
  });
  showAddress();
  return {
    goTo,
    show(address) {
      history.pushState(null, '', address);
      showAddress();
    },
    openBubble,
    keep(event) {
      keep(event);
      refreshWeek();
      return eventKey(event);
    },
    rerender: () => (editor ? editor.rerender() : bubble.rerender()),
    refresh: () => (editor ? editor.refresh() : bubble.rerender()),
  };
}
