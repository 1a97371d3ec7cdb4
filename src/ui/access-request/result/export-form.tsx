import { useState } from 'preact/hooks';
import { FIELDS, type Field, USUAL_FIELDS } from '../../../access-request/fields';
import type { FileOf, FileWriter } from '../../../access-request/file-writer';
import { toCsv } from '../../../access-request/to-csv';
import { toJson } from '../../../access-request/to-json';
import { type AccessRequest, isWhole } from '../../../domain/access-request';
import type { Failure } from '../../../domain/failure';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import { saveBlob } from '../../save-file';
import { makeFile } from './make-file';

interface Props {
  readonly call: Caller;
  readonly request: AccessRequest;
}

/** Which fields the files tell, and the files. */
export function ExportForm({ call, request }: Props) {
  const [fields, setFields] = useState<ReadonlySet<Field>>(USUAL_FIELDS);
  const [outcome, setOutcome] = useState<'saving' | 'saved' | Failure>();

  function toggle(field: Field): void {
    setFields((before) => new Set(FIELDS.filter((one) => before.has(one) !== (one === field))));
  }
  async function save(ending: string, write: (file: FileOf) => FileWriter): Promise<void> {
    if (outcome === 'saving') return;
    setOutcome('saving');
    const file = write({ request, fields, exportedAt: new Date().toISOString() });
    const made = await makeFile(call, request.id, file);
    // Whoever the answer is about is not named by the file's name, which others may see; a table has no other place to say
    // that a part of the meetings is missing.
    if (made.ok)
      saveBlob(
        `webex-access-request-${request.from}-${request.to}${isWhole(request) ? '' : '-incomplete'}.${ending}`,
        made.value,
      );
    setOutcome(made.ok ? 'saved' : made.failure);
  }

  return (
    <details class="wide">
      <summary>{text('access_export')}</summary>
      <div class="stack wide">
        <fieldset>
          <legend>{text('access_fields')}</legend>
          <div class="choices parts">
            {FIELDS.map((field) => (
              <label key={field} class="choice">
                <input type="checkbox" checked={fields.has(field)} onChange={() => toggle(field)} />
                <span>{text(`access_field_${field}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <p class="quiet">{text('access_csv_note')}</p>
        <div class="row">
          <button type="button" aria-disabled={outcome === 'saving'} onClick={() => void save('json', toJson)}>
            {text('access_save_json')}
          </button>
          <button type="button" aria-disabled={outcome === 'saving'} onClick={() => void save('csv', toCsv)}>
            {text('access_save_csv')}
          </button>
        </div>
        <p role="status" class="good">
          {outcome === 'saving' && text('access_saving')}
          {outcome === 'saved' && text('access_saved')}
        </p>
        {typeof outcome === 'object' && (
          <p class="bad" role="alert">
            {failureText(outcome)}
          </p>
        )}
      </div>
    </details>
  );
}
