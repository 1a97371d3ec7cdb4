/** IANA name of the browser's own zone. */
export const zoneOfHere = (): string => Temporal.Now.timeZoneId();
