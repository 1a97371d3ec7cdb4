import { NEEDS, type Part, scopesOf } from '../../../domain/feature-needs';
import { WEBEX_ENDPOINTS } from '../../../domain/webex-endpoints';
import { text } from '../../../i18n/text';
import { scopePurpose } from '../../options/scope-purpose';
import { GrantedMark } from './granted-mark';
import { ScopeFacts } from './scope-facts';

interface Props {
  readonly part: Part;
  /** Undefined while nobody is signed in. */
  readonly granted: readonly string[] | undefined;
}

/** The scopes of a part, each with what it lets an app do, what it is for here, and which requests are made with it. */
export function WebexNeeds({ part, granted }: Props) {
  const scopes = scopesOf(part);
  if (scopes.length === 0) return null;
  return (
    <>
      <h4>{text('permissions_in_webex')}</h4>
      <ul class="scopes">
        {scopes.map((scope) => (
          <ScopeFacts key={scope} name={scope} mark={<GrantedMark isGranted={granted?.includes(scope)} />}>
            <span class="quiet">{scopePurpose(scope)}</span>
            <span class="row quiet">
              {text('permissions_requests')}
              {requestsWith(part, scope).map((request) => (
                <code key={request}>{request}</code>
              ))}
            </span>
          </ScopeFacts>
        ))}
      </ul>
    </>
  );
}

const requestsWith = (part: Part, scope: string): readonly string[] =>
  NEEDS[part].requests
    .map((name) => WEBEX_ENDPOINTS[name])
    .filter((endpoint) => endpoint.scope === scope)
    .map(({ method, path }) => `${method} ${path}`);
