import type { ComponentChildren } from 'preact';
import { FEATURES } from '../../domain/feature';
import { text } from '../../i18n/text';
import type { ConnectionView } from '../../messaging/calls';
import { CopyButton } from '../copy-button';
import { scopePurpose } from './scope-purpose';

const OPTIONAL_FOR = { personal_room: 'options_scope_optional' } as const;

/** Every scope to tick on the integration with its purpose; those of features not switched on are optional. */
export function ScopeList({ scopes, featureScopes }: ConnectionView) {
  return (
    <ul class="scopes">
      {scopes.map((scope) => (
        <Scope key={scope} scope={scope} />
      ))}
      {FEATURES.flatMap((feature) =>
        featureScopes[feature].map((scope) => (
          <Scope key={scope} scope={scope}>
            <em class="quiet">{text(OPTIONAL_FOR[feature])}</em>
          </Scope>
        )),
      )}
    </ul>
  );
}

/** The scopes that Webex found missing. */
export function ScopesToTick({ scopes }: { readonly scopes: readonly string[] }) {
  return (
    <section class="note stack wide" aria-labelledby="scopes-to-tick">
      <h2 id="scopes-to-tick">{text('options_scope_missing')}</h2>
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
