/** Everything on the page that says when the event is, in a form a program can read without knowing the language. */
const TIME_HOOKS = [
  'xStDaIn',
  'xEnDaIn',
  'xStTiIn',
  'xEnTiIn',
  'data-date',
  'data-ical',
  'data-initial-value',
  'time-list',
  'xTimezone',
  'xGmtOffset',
  'timezonedata',
  'jsname:iKdrbf',
  'jsname:B4GDSd',
  'jsname:NNrqNc',
  'jsname:qPZlPe',
  'jsname:XCHdmd',
  'jsname:L2QMlb',
] as const;

/**
 * The hooks that the page can be served without, one name each: an id, an attribute name, `jsname:<value>`, `role-<value>`,
 * `viewfamily` (the body attribute), `time-list` (the 96 options) or `all-times` (all of the above that concern time).
 */
export const HOOKS = [
  'viewfamily',
  'tabEventDetails',
  'role-tabpanel',
  'jsname:PAiuue',
  'YPCqFe',
  'jsname:nB7Rvb',
  'data-is-create',
  'xTiIn',
  'jsname:GYcwYe',
  'xLocIn',
  'jsname:vHVaxd',
  'role-combobox',
  'xDescIn',
  'jsname:yrriRe',
  'jsname:hGaP9',
  'g_editable',
  'role-textbox',
  ...TIME_HOOKS,
  'xAlDaCbx',
  'xUserEmail',
  'xNtList',
  'jsname:WwTOGd',
  'xRTCIn',
  'xRemRtcBu',
  'data-solution',
  'xCalSel',
  'xCalOwn',
  'xBusySel',
  'jsname:y3puF',
  'data-privacy',
  'xSaveBu',
  'jsname:x8hlje',
  'jsname:rhPddf',
  'jsname:T7keRc',
  'data-key',
  'data-eventid',
  'tabEvent',
  'aria-labelledby',
  'all-times',
] as const;

/** Says whether a page served without `lacks` leaves out this attribute with this value. */
export function isLacking(lacks: readonly string[], attribute: string, value: string): boolean {
  const name = hookName(attribute, value);
  if (lacks.includes(name)) return true;
  return lacks.includes('all-times') && (TIME_HOOKS as readonly string[]).includes(name);
}

function hookName(attribute: string, value: string): string {
  if (attribute === 'id') return value;
  if (attribute === 'jsname') return `jsname:${value}`;
  if (attribute === 'role') return `role-${value}`;
  if (attribute === 'data-viewfamily') return 'viewfamily';
  return attribute;
}
