import { useState } from 'preact/hooks';
import type { WallTimes } from '../../domain/meeting-draft';
import { nextHalfHour, REPEAT_NAMES, REPEATS, type Repeat, type Slot, timesOf } from '../../domain/slot';
import { zoneOfHere } from '../zone-of-here';
import { slotProblem } from './slot-problem';

/** The fields for a meeting later on, folded away until they are asked for, or where they are filled in already. */
export function useLater(filled?: Slot) {
  const [isOpen, setOpen] = useState(filled !== undefined);
  const [zone, setZone] = useState(zoneOfHere);
  const [slot, setSlot] = useState<Slot>(() => filled ?? nextHalfHour(Date.now(), zoneOfHere()));
  const [repeat, setRepeat] = useState<Repeat>('once');
  const [problem, setProblem] = useState<string>();
  return {
    isOpen,
    zone,
    slot,
    repeat,
    setRepeat,
    problem,
    setProblem,
    open: () => setOpen(true),
    close(): void {
      setOpen(false);
      setRepeat('once');
      setProblem(undefined);
    },
    setZone(chosen: string): void {
      setZone(chosen);
      setProblem(undefined);
    },
    setSlot(chosen: Slot): void {
      setSlot(chosen);
      setProblem(undefined);
    },
    /** Fills in the times of a click that came to nothing. */
    fill({ start, end, zone: of }: WallTimes, repeats: string | undefined): void {
      const [date = '', time = ''] = start.split('T');
      const minutes = Math.round((Date.parse(`${end}Z`) - Date.parse(`${start}Z`)) / 60_000);
      setRepeat(REPEAT_NAMES.find((name) => REPEATS[name] === repeats) ?? 'once');
      setZone(of);
      setSlot({ date, time, minutes });
      setOpen(true);
    },
    /** The times that were chosen, if a meeting can be then. */
    check(): WallTimes | undefined {
      const times = timesOf(slot, zone);
      const wrong = slotProblem(times, Date.now());
      setProblem(wrong);
      return wrong ? undefined : times;
    },
  };
}

export type Later = ReturnType<typeof useLater>;
