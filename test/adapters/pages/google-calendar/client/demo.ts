import { blankEvent, type CalendarEvent, firstWeek, model } from './model';
import { addDays } from './wall-time';

/** Fills the first week with what a week at work looks like. */
export function addDemoEvents(): void {
  const rows: [number, string, string, string, Partial<CalendarEvent>?][] = [
    [0, '09:00', '09:30', 'Team check-in'],
    [0, '13:00', '14:30', 'Budget review', { location: 'Room Cedar (4)' }],
    [1, '11:00', '12:00', 'Design review', { guests: ['grace@example.com', 'alan@example.com'] }],
    [2, '09:00', '09:30', 'Team check-in'],
    [2, '14:00', '15:00', 'Interview', { conference: 'meet' }],
    [3, '10:00', '11:30', 'Release planning', { description: 'Open points\nDates\nOwners' }],
    [4, '09:00', '09:30', 'Team check-in'],
    [4, '12:30', '13:30', 'Lunch with Grace', { location: 'Example Street 12, Berlin' }],
  ];
  for (const [day, startTime, endTime, title, more] of rows) {
    const date = addDays(firstWeek(), day);
    const event = blankEvent({ date, time: startTime }, { date, time: endTime });
    model.events.push({ ...event, title, exists: true, ...more });
  }
}
