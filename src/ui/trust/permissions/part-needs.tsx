import type { ComponentChildren } from 'preact';
import { NEEDS } from '../../../domain/feature-needs';
import { text } from '../../../i18n/text';
import type { PermissionsView } from '../../../messaging/calls/trust';
import { PART_WORDS } from '../part-words';
import { BrowserNeeds } from './browser-needs';
import { WebexNeeds } from './webex-needs';

interface Props {
  readonly part: keyof typeof PART_WORDS;
  readonly view: PermissionsView;
  /** In place of name and help. */
  readonly head?: ComponentChildren;
  readonly children?: ComponentChildren;
}

/** A part of the extension: what it is for, and what it needs of Webex and of the browser. */
export function PartNeeds({ part, view, head, children }: Props) {
  const { name, help } = PART_WORDS[part];
  return (
    <div class="card stack wide single">
      {head ?? (
        <>
          <h3>{text(name)}</h3>
          <p class="quiet">{text(help)}</p>
        </>
      )}
      <WebexNeeds part={part} granted={view.granted} />
      <BrowserNeeds names={NEEDS[part].browser} granted={view.browser} />
      {children}
    </div>
  );
}
