import type { ComponentChildren } from 'preact';
import { webexScope } from '../../../domain/webex-scopes';
import { text } from '../../../i18n/text';

interface Props {
  readonly name: string;
  /** Beside the name. */
  readonly mark?: ComponentChildren;
  /** Below the sentence. */
  readonly children?: ComponentChildren;
}

/** A scope with what Webex lets an app do that has it, and where Webex says so. */
export function ScopeFacts({ name, mark, children }: Props) {
  const scope = webexScope(name);
  return (
    <li>
      <span class="row">
        <code>{name}</code>
        {mark}
      </span>
      <span>{text(scope?.sentence ?? 'permissions_over_unknown')}</span>
      {scope?.onlyAdministrators && <span class="quiet">{text('permissions_only_administrators')}</span>}
      {scope && (
        <a href={scope.source} target="_blank" rel="noreferrer">
          {text('permissions_source', text(scope.service))}
        </a>
      )}
      {children}
    </li>
  );
}
