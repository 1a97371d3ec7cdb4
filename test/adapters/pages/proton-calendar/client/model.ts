import { settings } from './context';

/** What the page knows of the open event. Dates are `YYYY-MM-DD`, times `HH:MM` in 24 hours, each in its zone. */
export interface EventModel {
  title: string;
  location: string;
  description: string;
  startDate: string;
  startTime: string;
  startZone: string;
  endDate: string;
  endTime: string;
  endZone: string;
  allDay: boolean;
  repeat: string;
}

export interface ProtonCalendarModel {
  editor: EventModel | null;
  form: 'popover' | 'modal' | null;
  saved: EventModel[];
  errors: string[];
}

/** What the page knows; what its nodes show is drawn from this, and writes without events don't change it. */
export const model: ProtonCalendarModel = { editor: null, form: null, saved: [], errors: [] };

export function newEvent(): EventModel {
  const [startDate = '', startTime = ''] = settings.start.split('T');
  const [endDate = '', endTime = ''] = settings.end.split('T');
  const { title, location, description, repeat } = settings;
  const startZone = settings.eventzone ?? settings.zone;
  return {
    ...{ title, location, description, repeat, startDate, startTime, startZone, endDate, endTime },
    endZone: settings.endzone ?? startZone,
    allDay: settings.allday,
  };
}
