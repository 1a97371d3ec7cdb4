import type { ComponentChildren } from 'preact';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls/connection';
import { CopyButton } from '../copy-button';
import { scopePurpose } from './scope-purpose';
import type { HeadingLevel } from './step';

/** Every scope to tick on the integration with its purpose; those of features switched on elsewhere in the settings are optional. */
export function ScopeList({ scopes, featureScopes: { personal_room, account_defaults } }: ConnectionView) {
  return (
    <ul class="scopes">
      {scopes.map((scope) => (
        <Scope key={scope} scope={scope} />
      ))}
      {[...new Set([...personal_room, ...account_defaults])].map((scope) => (
        <Scope key={scope} scope={scope}>
          <em class="quiet">{text('options_scope_optional')}</em>
        </Scope>
      ))}
    </ul>
  );
}

/** The scopes that Webex found missing. */
export function ScopesToTick({
  scopes,
  heading: Heading,
}: {
  readonly scopes: readonly string[];
  readonly heading: HeadingLevel;
}) {
  return (
    <section class="note stack wide" aria-labelledby="scopes-to-tick">
      <Heading id="scopes-to-tick">{text('options_scope_missing')}</Heading>
      <ul class="scopes">
        {scopes.map((scope) => (
          <Scope key={scope} scope={scope} />
        ))}
      </ul>
      <CopyButton words={scopes.join(' ')} name={text('options_copy_scopes')} />
    </section>
  );
}

function Scope({ scope, children }: { readonly scope: string; readonly children?: ComponentChildren }) {
  return (
    <li>
      <code>{scope}</code>
      <span class="quiet">{scopePurpose(scope)}</span>
      {children}
    </li>
  );
}
