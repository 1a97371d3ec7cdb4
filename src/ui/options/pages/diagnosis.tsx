import { useState } from 'preact/hooks';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import { CopyButton } from '../../copy-button';

/** Shows the report and lets it be copied, so that people see what they pass on. */
export function Diagnosis({ call }: { readonly call: Caller }) {
  const [report, setReport] = useState('');
  const [trouble, setTrouble] = useState('');
  async function read(): Promise<void> {
    const reply = await call('diagnosis.read', {});
    setReport(reply.ok ? reply.value : '');
    setTrouble(reply.ok ? '' : failureText(reply.failure));
  }
  return (
    <details class="wide" onToggle={(event) => event.currentTarget.open && void read()}>
      <summary>{text('diagnosis_title')}</summary>
      <div class="stack">
        <p class="quiet">{text('diagnosis_help')}</p>
        {trouble && (
          <p class="bad" role="alert">
            {trouble}
          </p>
        )}
        {report && <textarea readOnly rows={8} aria-label={text('diagnosis_title')} value={report} />}
        {report && <CopyButton words={report} name={text('diagnosis_copy')} />}
      </div>
    </details>
  );
}
