import { useState } from 'preact/hooks';
import type { Schedule } from '../../domain/schedule';
import { REPEATS, type Slot, slotOf, timesOf } from '../../domain/slot';
import { useNextSlot } from '../use-next-slot';
import { zoneOfHere } from '../zone-of-here';
import { slotProblem } from './slot-problem';

/** The fields for a meeting later on, folded away until they are asked for, or where they are filled in already. */
export function useLater(filled?: Slot) {
  const [isOpen, setOpen] = useState(filled !== undefined);
  const [zone, setZone] = useState(zoneOfHere);
  const [slot, setSlot] = useNextSlot(filled);
  const [repeat, setRepeat] = useState(REPEATS.once);
  const [own, setOwn] = useState<string>();
  const [problem, setProblem] = useState<string>();
  return {
    isOpen,
    zone,
    slot,
    repeat,
    own,
    setRepeat,
    problem,
    setProblem,
    open: () => setOpen(true),
    close(): void {
      setOpen(false);
      setRepeat(REPEATS.once);
      setOwn(undefined);
      setProblem(undefined);
    },
    setZone(chosen: string): void {
      setZone(chosen);
      // The time that stands there is meant in this zone, and is no suggestion any more.
      setSlot(slot);
      setProblem(undefined);
    },
    setSlot(chosen: Slot): void {
      setSlot(chosen);
      setProblem(undefined);
    },
    /** Fills in the times of a click that came to nothing. */
    fill({ start, end, timezone }: Schedule, repeats: string = REPEATS.once): void {
      const [from, to] = [Date.parse(start), Date.parse(end)];
      setRepeat(repeats);
      setOwn(Object.values(REPEATS).includes(repeats) ? undefined : repeats);
      setZone(timezone);
      setSlot(slotOf(from, Math.round((to - from) / 60_000), timezone));
      setProblem(undefined);
      setOpen(true);
    },
    /** Whether the same stands in the fields. */
    isSame: (one: { readonly isOpen: boolean; readonly zone: string; readonly slot: Slot; readonly repeat: string }) =>
      one.isOpen === isOpen && one.zone === zone && one.slot === slot && one.repeat === repeat,
    /** The times that were chosen, if a meeting can be then. */
    check(): ReturnType<typeof timesOf> {
      const times = timesOf(slot, zone);
      const wrong = slotProblem(times, Date.now());
      setProblem(wrong);
      return wrong ? undefined : times;
    },
  };
}

export type Later = ReturnType<typeof useLater>;
