export const CALENDAR = 'https://calendar.google.com/calendar/u/0';
export const EVENT_TITLE = 'Quarterly review';

/** The full editor with a made-up event; without a date it lies in the week to come, whenever this runs. */
export const EVENT_PAGE = `${CALENDAR}/r/eventedit?${new URLSearchParams({
  title: EVENT_TITLE,
  guests: 'grace@example.com,alan@example.com',
})}`;
