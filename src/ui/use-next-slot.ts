import { useEffect, useState } from 'preact/hooks';
import { nextHalfHour, type Slot } from '../domain/slot';
import { zoneOfHere } from './zone-of-here';

const HALF_HOUR_MS = 30 * 60_000;

/** The next half hour by the clocks of here, also on a page that stays open, until something else is chosen. */
export function useNextSlot(filled?: Slot) {
  const [chosen, setChosen] = useState(filled);
  const [next, setNext] = useState(soon);
  useEffect(() => {
    const timer = setTimeout(() => setNext(soon()), HALF_HOUR_MS - (Date.now() % HALF_HOUR_MS));
    return () => clearTimeout(timer);
  }, [next]);
  return [chosen ?? next, setChosen] as const;
}

const soon = (): Slot => nextHalfHour(Date.now(), zoneOfHere());
