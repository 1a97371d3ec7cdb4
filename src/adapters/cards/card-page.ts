/** The card that a page shows of an event that is there already. */
export interface Card {
  readonly root: HTMLElement;
  /** The page's own name for the event; the same wherever the page shows it. */
  readonly eventId: string;
  /** One of several: then its title says nothing about the meeting. */
  readonly isOccurrence: boolean;
}

/** What cards need of a host page. Nothing here reads translated text, and nothing is put into the page's own nodes. */
export interface CardPage {
  /** The card that people see now. */
  card(page: Document): Card | undefined;
  /** Text in which a meeting link may stand; guests are left out. */
  texts(card: Card): string;
  /** Undefined where the event has none, or it can't be read. */
  title(card: Card): string | undefined;
  /** Opens the event for editing; false if there is no way. */
  edit(card: Card): boolean;
  /** Whether the page shows the event anywhere. */
  shows(eventId: string): boolean;
  /** The event whose editor is open. */
  edited(): string | undefined;
  /** Whether an editor is open, of whichever event. */
  isEditing(): boolean;
  /** The event that stands at a place of the page. */
  eventAt(target: Element): string | undefined;
  /** Selector of what deletes the card's event. */
  readonly remove: string;
  /** Selector of what a menu offers. */
  readonly menuItem: string;
  /** Selector of the questions that the page asks on the way to deleting. */
  readonly question: string;
  /** Selector of what a question holds when it asks which events of a series are meant. */
  readonly choice: string;
}
