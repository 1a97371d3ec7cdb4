import { accountNodes, leftOverDialog } from './account';
import { addressed, addressOf, idIn } from './address';
import { quickCreate } from './bubble';
import { detailsBubble } from './details-bubble';
import { el, put, refill, show } from './dom';
import { type Editor, fullEditor } from './editor';
import { frame } from './frame';
import { blankEvent, type CalendarEvent, describedEvent, eventKey, firstWeek, model, today } from './model';
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
  const bubble = quickCreate({ onMore: (event) => goTo('eventedit', event), onChange: refreshWeek });
  const details = detailsBubble((event) => goTo('eventedit', event), refreshWeek);
  const around = frame({
    onCreate: () => goTo('eventedit', newEvent({ date: addDays(first, 2), time: '10:00' })),
    onToday: () => showWeek(monday(today())),
    onMove: (weeks) => showWeek(addDays(first, weeks * 7)),
  });
  const place = el('div', { class: 'editor-place' });
  document.body.append(...accountNodes(), leftOverDialog(), around.element, place, bubble.element, details.element);

  function newEvent(start: Moment): CalendarEvent {
    const { startDate, startTime, endDate, endTime } = blankEvent(start);
    return { ...describedEvent(), startDate, startTime, endDate, endTime };
  }

  function showWeek(from: string): void {
    first = from;
    week = weekGrid(first, {
      onSlot: openBubble,
      onEvent: (event, rectangle) => {
        bubble.close();
        details.open(event, rectangle);
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
        editor = fullEditor(event, { onClose: () => goTo('week'), onChange: refreshWeek });
        refill(place, editor.element);
      } else showWeek(first);
    });
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
    rerender: () => (editor ? editor.rerender() : bubble.rerender()),
    refresh: () => (editor ? editor.refresh() : bubble.rerender()),
  };
}
