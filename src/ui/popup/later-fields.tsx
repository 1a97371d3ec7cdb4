import { useFirstField } from '../use-focus';
import { ZoneField } from '../zone-field';
import { RepeatField } from './repeat-field';
import { SlotFields } from './slot-fields';
import type { Later } from './use-later';

/** When a meeting later on is to be. */
export function LaterFields({ later }: { readonly later: Later }) {
  const part = useFirstField<HTMLDivElement>();
  return (
    <div class="stack wide" ref={part}>
      <SlotFields slot={later.slot} problem={later.problem} onChange={later.setSlot}>
        <RepeatField repeat={later.repeat} own={later.own} onChange={later.setRepeat} />
        <ZoneField zone={later.zone} onChange={later.setZone} />
      </SlotFields>
    </div>
  );
}
