/**
 * The hooks that the page can be served without, one name each: an id, a class (`.eventpopover`), a test id
 * (`testid:show-tz`), `label-for` (what ties labels to fields), `maxlength`, or `lang` (of the document).
 */
export const HOOKS = [
  'event-title-input',
  'event-location-input',
  'event-description-input',
  'event-date-input',
  'event-endDate',
  'event-startTime',
  'event-endTime',
  'event-allday-checkbox',
  'event-frequency-input',
  'event-start-timezone-select',
  'event-end-timezone-select',
  '.eventpopover',
  '.modal-two',
  'testid:create-event-popover:save',
  'testid:create-event-popover:more-event-options',
  'testid:create-event-modal:save',
  'testid:event-modal/frequency:select',
  'testid:show-tz',
  'testid:create-event-modal/start:time-zone-dropdown',
  'testid:create-event-modal/end:time-zone-dropdown',
  'testid:calendar-view:time-zone-dropdown',
  'label-for',
  'maxlength',
  'lang',
] as const;

/** What is left of an attribute's value on a page served without these hooks; undefined where the attribute goes. */
export function kept(lacks: readonly string[], name: string, value: string): string | undefined {
  if (name === 'className') {
    return value
      .split(' ')
      .filter((each) => !lacks.includes(`.${each}`))
      .join(' ');
  }
  const hook = { 'data-testid': `testid:${value}`, htmlFor: 'label-for', maxLength: 'maxlength' }[name] ?? value;
  return (name === 'id' || name in { 'data-testid': 1, htmlFor: 1, maxLength: 1 }) && lacks.includes(hook)
    ? undefined
    : value;
}
