import { useRef, useState } from 'preact/hooks';
import { type Failure, failed, type Result } from '../../../domain/failure';
import { LARGEST_SETTINGS } from '../../../domain/settings-document';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import { saveFile } from '../../save-file';
import { SyncSwitch } from './sync-switch';

interface Props {
  readonly call: Caller;
  /** What the page shows is not what is chosen any more. */
  readonly onChanged: () => void;
}

const FILE_NAME = 'one-click-settings.json';

/** Takes what a person chose to another browser: as a file that they carry themselves, or by the browser's own sync. */
export function PortableSettings({ call, onChanged }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<'exported' | 'imported' | Failure>();

  function say<T>(reply: Result<T>, success: 'exported' | 'imported'): void {
    setOutcome(reply.ok ? success : reply.failure);
  }

  async function save(): Promise<void> {
    const reply = await call('settings.export', {});
    if (reply.ok) saveFile(FILE_NAME, reply.value);
    say(reply, 'exported');
  }

  async function load(chosen: File): Promise<void> {
    setOutcome(undefined);
    const reply = await take(chosen);
    say(reply, 'imported');
    if (reply.ok) onChanged();
  }

  /** A file that is too large is not even read. */
  async function take(chosen: File): Promise<Result<null>> {
    if (chosen.size > LARGEST_SETTINGS) return failed('file_too_large');
    try {
      return await call('settings.import', { text: await chosen.text() });
    } catch {
      return failed('file_not_json');
    }
  }

  return (
    <section class="card stack wide" aria-labelledby="portable">
      <h2 id="portable">{text('portable_title')}</h2>
      <p class="quiet">{text('portable_help')}</p>
      <div class="row">
        <button type="button" onClick={() => void save()}>
          {text('button_export')}
        </button>
        <button type="button" onClick={() => file.current?.click()}>
          {text('button_import')}
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={({ currentTarget }) => {
            const chosen = currentTarget.files?.[0];
            if (chosen) void load(chosen);
            // The same file can be chosen again, once it was mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <p role="status" class="good">
        {outcome === 'exported' && text('portable_exported')}
        {outcome === 'imported' && text('portable_imported')}
      </p>
      {typeof outcome === 'object' && (
        <p class="bad" role="alert">
          {failureText(outcome)}
        </p>
      )}
      <SyncSwitch call={call} onChanged={onChanged} />
    </section>
  );
}
