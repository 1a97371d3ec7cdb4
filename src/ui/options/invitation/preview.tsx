import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../../domain/failure';
import type { InvitationChoices } from '../../../domain/invitation-choices';
import { failureText, text } from '../../../i18n/text';
import type { Caller } from '../../../messaging/calls';
import type { InvitationPreview } from '../../../messaging/calls/settings';
import { RichText } from './rich-text';

interface Props {
  readonly call: Caller;
  readonly invitation: InvitationChoices;
}

const FORMS = ['plain', 'formatted'] as const;

/** An invitation as the background writes it with these choices. It is there to be looked at, and not read out by itself. */
export function Preview({ call, invitation }: Props) {
  const [form, setForm] = useState<(typeof FORMS)[number]>('plain');
  const [shown, setShown] = useState<InvitationPreview>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    let isCurrent = true;
    void call('invitation.preview', { invitation }).then((reply) => {
      if (!isCurrent) return;
      setFailure(reply.ok ? undefined : reply.failure);
      if (reply.ok) setShown(reply.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [JSON.stringify(invitation)]);

  return (
    <fieldset class="stack">
      <legend>{text('invitation_preview')}</legend>
      <div class="choices">
        {FORMS.map((one) => (
          <label key={one} class="choice">
            <input type="radio" name="preview" checked={form === one} onChange={() => setForm(one)} />
            {text(`invitation_${one}`)}
          </label>
        ))}
      </div>
      {failure && (
        <p class="bad" role="alert">
          {failureText(failure)}
        </p>
      )}
      {shown && (
        <div class="note preview" lang={shown.language} dir="auto">
          {form === 'plain' ? (
            shown.invitation.lines.map((line) => `${line}\n`)
          ) : (
            <RichText html={shown.invitation.html} />
          )}
        </div>
      )}
    </fieldset>
  );
}
